// Starlight names its search button without the shortcut that it shows; hidden, the two agree. aria-keyshortcuts tells it.
document.querySelector("site-search button kbd")?.setAttribute("aria-hidden", "true");
