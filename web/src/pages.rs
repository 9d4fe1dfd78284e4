//! One module per page.
use crate::route::Route;
use yew::prelude::*;
/// x
pub fn page(_route: Route) -> Html { html!{} }
