const button = document.querySelector<HTMLButtonElement>("[data-theme-toggle]");

if (button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    const systemTheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    document.documentElement.dataset.theme = next;
    if (next === systemTheme) localStorage.removeItem("theme");
    else localStorage.setItem("theme", next);
  });
}
