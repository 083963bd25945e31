// Preloaded into every part (node --import): when the supervisor is gone, even by kill -9, the part stops itself in order.
const graceMs = 35_000;

if (process.connected) {
  process.channel?.unref();
  process.once("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), graceMs).unref();
  });
}
