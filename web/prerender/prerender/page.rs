//! One page, drawn without a browser.

use virt_grants_web::app::{App, AppProps};
use virt_grants_web::pages::AllPages;
use virt_grants_web::route::Route;
use yew::LocalServerRenderer;

/// The page's elements as HTML, with the marks by which the browser's side takes them over, if it does.
pub(super) async fn draw(route: &Route) -> String {
    let props = AppProps { path: route.path().into(), ..AppProps::default() };
    let drawing =
        LocalServerRenderer::<App<AllPages>>::with_props(props).hydratable(route.engine().is_some()).render();
    tokio::task::LocalSet::new().run_until(drawing).await
}
