// While a new version is rolled out, a page of the new one may ask an instance of the old one for its bundle, and in vain.
// Then the page is asked for again, until all have changed. It stands in the page itself: a file could be missing too.
addEventListener('error', (event) => {
  const lost = event.target;
  if (lost instanceof HTMLScriptElement || lost instanceof HTMLLinkElement) {
    setTimeout(() => location.reload(), 1500 + Math.random() * 1500);
  }
}, true);
