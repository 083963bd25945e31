import { html } from "hono/html";

type Part = ReturnType<typeof html>;

/** One page of the fake, readable without a style sheet from elsewhere. */
export function layout(title: string, content: Part): Part {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color-scheme: light dark }
          button { font: inherit; padding: 0.4rem 1rem; margin: 0.2rem 0.4rem 0.2rem 0 }
          table { border-collapse: collapse; width: 100% }
          td, th { text-align: start; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #8884 }
          form { display: inline }
        </style>
      </head>
      <body>
        <p><small>Stripe, acted on this machine: no card is charged.</small></p>
        <h1>${title}</h1>
        ${content}
      </body>
    </html>`;
}

/** A button that posts. */
export function button(action: string, label: string): Part {
  return html`<form method="post" action="${action}"><button>${label}</button></form>`;
}

export function dollars(cents: number): string {
  return `$${(cents / 100).toFixed(2)}`;
}
