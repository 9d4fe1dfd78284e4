// Runs before the page is painted: the theme somebody chose, and whether this browser can run the engine at all. Pages that are
// only read load nothing else.
// Old syntax on purpose, so that an old browser gets as far as saying so.
(function () {
  var root = document.documentElement;
  var here = document.currentScript.src;
  var theme = null;
  try {
    theme = localStorage.getItem("theme");
  } catch (error) {
    // Storage may be forbidden; the system's theme it is then.
  }
  if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  else theme = "system";

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }
  function show(id) {
    var message = document.getElementById(id);
    if (message) message.hidden = false;
  }

  // A file opened from disk, or plain http from another machine, has no service workers; the page works without.
  function keep() {
    if (!navigator.serviceWorker) return;
    navigator.serviceWorker.register(new URL("sw.js", here)).catch(function () {});
  }

  function choose(chosen) {
    if (chosen === "system") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", chosen);
    try {
      if (chosen === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", chosen);
    } catch (error) {
      // The choice then lasts as long as the page.
    }
  }

  // What the engine does on other pages.
  function read() {
    each("input[name=theme]", function (input) {
      input.checked = input.value === theme;
      input.addEventListener("change", function () {
        choose(input.value);
      });
    });
    if (navigator.clipboard) {
      each("button[data-copy]", function (button) {
        var label = button.textContent;
        button.hidden = false;
        button.addEventListener("click", function () {
          navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(function () {
            button.textContent = "Copied";
            setTimeout(function () {
              button.textContent = label;
            }, 1600);
          });
        });
      });
    }
    keep();
    root.dataset.ready = "";
  }

  function run() {
    var able =
      "noModule" in HTMLScriptElement.prototype &&
      typeof WebAssembly === "object" &&
      typeof CSS === "object" &&
      CSS.supports("color", "light-dark(red, blue)");
    if (!able) return show("too-old");
    var script = document.createElement("script");
    script.type = "module";
    script.src = here.replace("boot.js", "app.js");
    script.onerror = function () {
      show("not-loaded");
    };
    document.head.appendChild(script);
    keep();
  }

  // The checker's links lead back to the checker that this tab has open, with the text that stands in it.
  function back(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    var plain = !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || !window.navigation || link.href !== new URL("./", here).href) return;
    var entries = window.navigation.entries().filter(function (entry) {
      return entry.url && entry.url.split("#")[0] === link.href;
    });
    var last = entries[entries.length - 1];
    if (!last || last.key === window.navigation.currentEntry.key) return;
    event.preventDefault();
    window.navigation.traverseTo(last.key);
  }
  document.addEventListener("click", back);

  // On a narrow screen the menu scrolls, and where we are may be out of sight.
  document.addEventListener("DOMContentLoaded", function () {
    var nav = document.querySelector(".nav");
    var current = nav && nav.querySelector("[aria-current]");
    if (current) nav.scrollLeft = current.offsetLeft - nav.clientWidth / 2;
  });
  document.addEventListener("DOMContentLoaded", root.getAttribute("data-engine") ? run : read);
})();
