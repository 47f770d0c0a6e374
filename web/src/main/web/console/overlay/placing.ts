/** All in pixels of the window. */
export interface Placing {
  readonly button: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly list: { readonly width: number; readonly height: number };
  readonly window: { readonly innerWidth: number; readonly innerHeight: number };
  readonly rightToLeft: boolean;
}

const GAP = 4;
const EDGE = 8;

/** Where a list goes: below its button, or above where there is more room, and inside the window. */
export function placeOf({ button, list, window, rightToLeft }: Placing): { readonly top: number; readonly left: number } {
  const isAbove = button.bottom + list.height > window.innerHeight && button.top > list.height;
  const left = rightToLeft ? button.left : button.right - list.width;
  return {
    top: isAbove ? button.top - list.height - GAP : button.bottom + GAP,
    left: Math.max(EDGE, Math.min(left, window.innerWidth - list.width - EDGE)),
  };
}
