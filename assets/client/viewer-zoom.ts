/** How far a finger travels at least for a swipe, and at most for a tap, in pixels; the time of a double tap in ms. */
const limits = { swipe: 50, tap: 10, doubleTap: 350, scale: 8 };

export interface Zoom {
  /** Show the picture as a whole again. */
  readonly reset: () => void;
  /** Zoom in on the middle, or out again. */
  readonly toggle: () => void;
  /** Make the picture larger or smaller by a factor. */
  readonly by: (factor: number) => void;
}

export interface ZoomOptions {
  /** A swipe over the whole picture: 1 towards the left, -1 towards the right. */
  readonly onSwipe: (step: number) => void;
  /** A finger's swipe down over the whole picture. */
  readonly onDismiss: () => void;
  readonly onZoom: (isZoomed: boolean) => void;
}

/**
 * Let a picture be zoomed and moved inside its stage: double click or double tap, pinch with two fingers or on a
 * trackpad, drag when zoomed. The picture is in the middle of the stage; its size in the layout never changes.
 */
export function pictureZoom(stage: HTMLElement, image: HTMLImageElement, options: ZoomOptions): Zoom {
  const fingers = new Map<number, PointerEvent>();
  let [scale, x, y, lastTap] = [1, 0, 0, Number.NEGATIVE_INFINITY];
  let start: PointerEvent | undefined;

  const draw = () => {
    const hold = (offset: number, picture: number, room: number) => {
      const most = Math.max(0, (picture * scale - room) / 2);
      return Math.max(-most, Math.min(most, offset));
    };
    if (scale > 1) x = hold(x, image.offsetWidth, stage.clientWidth);
    y = hold(y, image.offsetHeight, stage.clientHeight);
    image.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    stage.toggleAttribute('data-zoomed', scale > 1);
    options.onZoom(scale > 1);
  };
  const zoom = (wanted: number, at?: { readonly clientX: number; readonly clientY: number }) => {
    const next = Math.max(1, Math.min(limits.scale, wanted));
    const box = stage.getBoundingClientRect();
    const fromX = at ? at.clientX - box.x - box.width / 2 : 0;
    const fromY = at ? at.clientY - box.y - box.height / 2 : 0;
    x = next === 1 ? 0 : fromX - ((fromX - x) * next) / scale;
    y = fromY - ((fromY - y) * next) / scale;
    scale = next;
    draw();
  };
  const toggle = (at?: MouseEvent) => {
    zoom(scale > 1 ? 1 : Math.max(2, image.naturalWidth / image.offsetWidth), at);
  };

  stage.addEventListener('pointerdown', (event) => {
    if (event.button > 0) return;
    stage.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, event);
    start = fingers.size === 1 ? event : undefined;
  });
  stage.addEventListener('pointermove', (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
    fingers.set(event.pointerId, event);
    x += (event.clientX - before.clientX) / fingers.size;
    y += (event.clientY - before.clientY) / fingers.size;
    if (!other) return draw();
    const middle = {
      clientX: (event.clientX + other.clientX) / 2,
      clientY: (event.clientY + other.clientY) / 2,
    };
    zoom((scale * distance(event, other)) / distance(before, other), middle);
  });
  const lift = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    if (scale === 1) zoom(1);
    if (!start) return;
    const [right, down] = [event.clientX - start.clientX, event.clientY - start.clientY];
    const isUp = event.type === 'pointerup';
    const isTap = isUp && Math.hypot(right, down) < limits.tap;
    const isSwipe = isUp && scale === 1 && Math.abs(right) > Math.max(limits.swipe, 2 * Math.abs(down));
    if (isSwipe) options.onSwipe(right < 0 ? 1 : -1);
    const isDown =
      isUp && scale === 1 && !isMouse(event) && down > Math.max(limits.swipe, 2 * Math.abs(right));
    if (isDown) options.onDismiss();
    const isSecond = isTap && !isMouse(event) && event.timeStamp - lastTap < limits.doubleTap;
    if (isSecond) toggle(event);
    lastTap = isTap && !isSecond ? event.timeStamp : Number.NEGATIVE_INFINITY;
  };
  stage.addEventListener('pointerup', lift);
  stage.addEventListener('pointercancel', lift);
  // The system knows how fast its user double-clicks; a double tap is recognised above, as not every browser tells it.
  stage.addEventListener('dblclick', (event) => {
    if (start && isMouse(start)) toggle(event);
  });
  // Neither takes the focus out of the dialog, nor drags the picture away as a file.
  stage.addEventListener('mousedown', (event) => event.preventDefault());
  stage.addEventListener(
    'wheel',
    (event) => {
      // A pinch on a trackpad comes as a wheel with Ctrl.
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(scale * Math.exp(-event.deltaY / 100), event);
    },
    { passive: false },
  );
  return { reset: () => zoom(1), toggle: () => toggle(), by: (factor) => zoom(scale * factor) };
}

function distance(a: PointerEvent, b: PointerEvent): number {
  return Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
}

function isMouse(event: PointerEvent): boolean {
  return event.pointerType === 'mouse';
}
