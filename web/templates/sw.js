// Keeps what the page is made of, so that it works without a network. Written when the site is built.
const VERSION = "{version}";
const FILES = {files};
const CACHE = `virt-grants-${VERSION}`;
const scope = new URL("./", self.location.href);

self.addEventListener("install", (event) => {
  const requests = FILES.map((file) => new Request(new URL(file, scope), { cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (name) => name.startsWith("virt-grants-") && name !== CACHE;
  const clean = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(clean.then(() => self.clients.claim()));
});

// All pages were fetched as one file.
async function kept(request) {
  const path = new URL(request.url).pathname.slice(scope.pathname.length).replace(/(\/)?(index\.html)?$/, "/");
  const pages = await (await caches.match(new URL("{pages}", scope)))?.json();
  const page = pages?.[path === "/" ? "" : path];
  return page ? new Response(page, { headers: { "Content-Type": "text/html; charset=utf-8" } }) : Response.error();
}

// Pages come from the network while there is one, so that they are never older than what they load; files carry their
// version in their address, so a kept one is always the right one.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => kept(request)));
  } else {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
