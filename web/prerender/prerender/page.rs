//! One page, drawn without a browser.

use virt_grants_web::app::{App, AppProps};
use virt_grants_web::pages::AllPages;
use virt_grants_web::route::Route;
use yew::LocalServerRenderer;

/// The page's elements as HTML, with the marks by which the browser's side takes them over, if it does.
pub(super) async fn draw(route: &Route, module: Option<u64>) -> String {
    let module = module.map_or_else(String::new, |bytes| bytes.to_string()).into();
    let props = AppProps { path: route.path().into(), module, ..AppProps::default() };
    let drawing =
        LocalServerRenderer::<App<AllPages>>::with_props(props).hydratable(route.engine().is_some()).render();
    tokio::task::LocalSet::new().run_until(drawing).await
}
