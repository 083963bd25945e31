import type { Hono } from "hono";
import { html } from "hono/html";
import type { PageCall } from "./checkout.ts";
import { button, dollars, layout } from "./layout.ts";

const hourMs = 3_600_000;
const steps: Readonly<Record<string, number>> = { hour: hourMs, day: 24 * hourMs, "31 days": 31 * 24 * hourMs };

/** What is there, and buttons that let time pass: a period ends, its invoice is made, charged, or refused. */
export function registerHomePage(app: Hono, callOf: () => PageCall, advance: (ms: number) => void): void {
  app.get("/fake", (c) => {
    const { world, now } = callOf();
    const customers = [...world.customers.values()].filter(({ deleted }) => !deleted);
    const invoices = [...world.invoices.values()].reverse();
    return c.html(
      layout(
        "Stripe",
        html`<p>It is ${new Date(now() * 1000).toISOString()} here. Let pass: ${Object.keys(steps).map((step) => button(`/fake/advance/${encodeURIComponent(step)}`, step))}</p>
          <h2>Customers</h2>
          <table>${customers.map(({ id, name, email }) => html`<tr><td>${id}</td><td>${name ?? ""}</td><td>${email ?? ""}</td></tr>`)}</table>
          <h2>Invoices</h2>
          <table>${invoices.map((one) => html`<tr><td><a href="/fake/invoices/${one.id}">${one.number ?? one.id}</a></td><td>${one.customer}</td><td>${one.status}</td><td>${dollars(one.amount_due)}</td></tr>`)}</table>
          <p>${world.prices.size} prices, ${world.meters.size} meters, ${world.meterEvents.size} meter events, ${world.events.size} events.</p>`,
      ),
    );
  });
  app.post("/fake/advance/:step", (c) => {
    const ms = steps[c.req.param("step")];
    if (ms === undefined) return c.notFound();
    advance(ms);
    return c.redirect("/fake", 303);
  });
}
