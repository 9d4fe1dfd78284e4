// Runs before the page is painted: the theme somebody chose, and whether this browser can run the page at all.
// Old syntax on purpose, so that an old browser gets as far as saying so.
(function () {
  var root = document.documentElement;
  var here = document.currentScript.src;
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
  } catch (error) {
    // Storage may be forbidden; the system's theme it is then.
  }
  function show(id) {
    var message = document.getElementById(id);
    if (message) message.hidden = false;
  }
  var able =
    "noModule" in HTMLScriptElement.prototype &&
    typeof WebAssembly === "object" &&
    typeof CSS === "object" &&
    CSS.supports("color", "light-dark(red, blue)");
  document.addEventListener("DOMContentLoaded", function () {
    if (!able) return show("too-old");
    var script = document.createElement("script");
    script.type = "module";
    script.src = here.replace("boot.js", "app.js");
    script.onerror = function () {
      show("not-loaded");
    };
    document.head.appendChild(script);
  });
})();
