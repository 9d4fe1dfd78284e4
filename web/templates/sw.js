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

// What is only read was fetched as one file. The first page stands in for every other page: it draws whatever its address
// says. Its links are relative to the site, so they are made to start there.
async function shell(request) {
  const first = await caches.match(scope.href);
  const { origin, pathname } = new URL(request.url);
  if (!first || origin + pathname === scope.href) return first ?? Response.error();
  const path = pathname.slice(scope.pathname.length).replace(/(\/)?(index\.html)?$/, "/");
  const documents = await (await caches.match(new URL("{documents}", scope)))?.json();
  if (documents && Object.hasOwn(documents, path)) return new Response(documents[path], { headers: first.headers });
  const html = (await first.text()).replace(/ (href|src)="(?!#|\/|\w+:)/g, ` $1="${scope.pathname}`);
  return new Response(html, { headers: first.headers });
}

// Pages come from the network while there is one, so that they are never older than what they load; files carry their
// version in their address, so a kept one is always the right one.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => shell(request)));
  } else {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});
