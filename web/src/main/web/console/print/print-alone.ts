/** Prints a part of the page and nothing else; `kind` names it for the style sheet, which says on what paper. */
export function printAlone(part: Element, kind: string): void {
  const root = document.createElement('div');
  root.className = 'print-root';
  root.dataset['kind'] = kind;
  root.append(part.cloneNode(true));
  document.body.append(root);
  document.documentElement.dataset['print'] = kind;
  const over = () => {
    root.remove();
    delete document.documentElement.dataset['print'];
  };
  window.addEventListener('afterprint', over, { once: true });
  window.print();
}
