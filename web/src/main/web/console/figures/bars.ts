import { html, svg, type TemplateResult } from 'lit';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

const [WIDTH, HEIGHT, BASE] = [32, 120, 18];

/**
 * Bars beside each other. A drawing for the eye: whoever cannot see it is given the same in a table. It grows from left
 * to right in every language, as the hours of a clock are written.
 */
export function bars(values: readonly Bar[]): TemplateResult {
  const most = Math.max(1, ...values.map((bar) => bar.value));
  return html`<svg
    class="bars"
    viewBox="0 0 ${values.length * WIDTH} ${HEIGHT + BASE + 14}"
    aria-hidden="true"
    direction="ltr"
  >
    ${values.map((bar, at) => drawn(bar, at * WIDTH, (bar.value / most) * HEIGHT))}
  </svg>`;
}

function drawn({ label, value }: Bar, x: number, height: number): TemplateResult {
  const top = HEIGHT + 14 - height;
  const middle = x + WIDTH / 2;
  return svg`<rect class="bar-shape" x=${x + 4} y=${top} width=${WIDTH - 8} height=${Math.max(height, 1)} rx="3" />
    <text class="bar-value" x=${middle} y=${top - 4} text-anchor="middle">${value === 0 ? '' : value}</text>
    <text class="bar-label" x=${middle} y=${HEIGHT + 14 + BASE - 4} text-anchor="middle">${label}</text>`;
}
