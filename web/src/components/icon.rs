//! Small pictures. None says anything that words beside it do not say.

use yew::prelude::*;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// The sign of the product.
    Brand,
    /// Yes.
    Check,
    /// No.
    Cross,
    /// Careful.
    Warning,
    /// By the way.
    Info,
    /// The theme of the system.
    System,
    /// The light theme.
    Sun,
    /// The dark theme.
    Moon,
    /// Not tried.
    Dash,
}

/// Properties of [`Picture`].
#[derive(PartialEq, Properties)]
pub struct PictureProps {
    /// Which.
    pub icon: Icon,
}

/// A picture of the size of the text around it.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let shape = match props.icon {
        Icon::Brand => html! { <>
            <path d="M3 5h9M3 11h14M3 17h6" />
            <circle cx="16" cy="5" r="1.6" fill="currentColor" stroke="none" />
            <circle cx="13" cy="17" r="1.6" fill="currentColor" stroke="none" />
        </> },
        Icon::Check => html! { <path d="M4 10.5l4 4 8-9" /> },
        Icon::Cross => html! { <path d="M5 5l10 10M15 5L5 15" /> },
        Icon::Warning => html! { <path d="M10 3L2 17h16L10 3zM10 8v4M10 14.4v.2" /> },
        Icon::Info => html! { <><circle cx="10" cy="10" r="7.5" /><path d="M10 9v5M10 6.3v.2" /></> },
        Icon::System => {
            html! { <><rect x="3" y="4" width="14" height="9.5" rx="1.5" /><path d="M7 17h6" /></> }
        }
        Icon::Sun => html! { <>
            <circle cx="10" cy="10" r="3.5" />
            <path d="M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4" />
        </> },
        Icon::Moon => html! { <path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z" /> },
        Icon::Dash => html! { <path d="M6 10h8" /> },
    };
    html! {
        <svg viewBox="0 0 20 20" width="1.15em" height="1.15em" fill="none" stroke="currentColor" stroke-width="1.8"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{ shape }</svg>
    }
}
