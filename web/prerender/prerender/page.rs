//! One page, drawn without a browser.

use virt_grants_web::app::{App, AppProps};
use virt_grants_web::route::Route;
use yew::LocalServerRenderer;
use yew_router::Routable;

/// The page's elements as HTML, with the marks by which the browser's side takes them over, if it does.
pub(super) async fn draw(route: &Route, module: Option<u64>) -> String {
    let module = module.map_or_else(String::new, |bytes| bytes.to_string()).into();
    let props = AppProps { path: route.to_path().into(), module, ..AppProps::default() };
    let drawing = LocalServerRenderer::<App>::with_props(props).hydratable(!route.is_document()).render();
    tokio::task::LocalSet::new().run_until(drawing).await
}
