//! The page of virt-grants.
//!
//! The same components are drawn twice: by `virt-grants-prerender` when the site is built, so that every page is there
//! before any script has run, and in the browser, which takes over what was drawn. Nothing here decides anything about
//! pods; that is `virt-grants-core`.
//!
//! - [`app`]: the frame, and which page is shown
//! - [`route`]: addresses of pages
//! - [`state`]: what the checker knows, and how it changes
//! - [`pages`], [`components`], [`editor`]: what is drawn
//! - `documents`: pages that are only read; drawn when the site is built and in no browser
//! - [`explorer`]: a policy that is looked into, in another thread if it is large
//! - [`dom`]: everything that touches the browser

pub mod app;
pub mod components;
#[cfg(not(target_arch = "wasm32"))]
pub mod documents;
pub mod dom;
pub mod editor;
pub mod examples;
pub mod explorer;
pub mod markdown;
pub mod pages;
pub mod recognise;
pub mod route;
pub mod share;
pub mod shared;
pub mod state;
pub mod text;
