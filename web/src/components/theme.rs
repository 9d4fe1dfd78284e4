//! The choice between the light and the dark theme.

use super::icon::{Icon, Picture};
use crate::dom;
use yew::prelude::*;

/// Which colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    const ALL: [(Self, &'static str, Icon); 3] = [
        (Self::System, "System theme", Icon::System),
        (Self::Light, "Light theme", Icon::Sun),
        (Self::Dark, "Dark theme", Icon::Moon),
    ];

    /// The name under which the choice is kept; the system's is not kept.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The theme of that name.
    pub fn from_name(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// Three buttons, one pressed.
#[component]
pub fn ThemePicker() -> Html {
    let theme = use_state_eq(Theme::default);
    {
        let theme = theme.clone();
        use_effect_with((), move |()| theme.set(dom::theme()));
    }
    let choice = |(value, label, icon): (Theme, &'static str, Icon)| {
        let onchange = {
            let theme = theme.clone();
            Callback::from(move |_: Event| {
                dom::set_theme(value);
                theme.set(value);
            })
        };
        html! {
            <label title={label}>
                <input type="radio" name="theme" value={value.name().unwrap_or("system")} aria-label={label} checked={*theme == value} {onchange} />
                <Picture {icon} />
            </label>
        }
    };
    html! {
        <fieldset class="theme">
            <legend class="hidden">{ "Theme" }</legend>
            { for Theme::ALL.into_iter().map(choice) }
        </fieldset>
    }
}
