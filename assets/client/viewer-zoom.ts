/**
 * How far a finger travels at least for a swipe, and at most for a tap, in pixels; the time of a double tap in ms; how much
 * smaller than the stage one side of a very tall or wide picture is.
 */
const limits = { swipe: 50, tap: 10, doubleTap: 350, scale: 8, long: 4 };
/** Pixels of a line, in which some mice count. */
const line = 40;

/** In stages: to the edge of any picture. */
export const far = 1000;

export interface Zoom {
  /** Show the picture as a whole again. */
  readonly reset: () => void;
  /** Zoom in on the middle, or out again. */
  readonly toggle: () => void;
  /** Make the picture larger or smaller by a factor. */
  readonly by: (factor: number) => void;
  /** Show another part of a zoomed picture, so many stages further; false when it is shown as a whole. */
  readonly move: (right: number, down: number) => boolean;
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
 * trackpad, drag or turn the wheel when zoomed. The picture is in the middle of the stage; its size in the layout never changes.
 */
export function pictureZoom(stage: HTMLElement, image: HTMLImageElement, options: ZoomOptions): Zoom {
  const fingers = new Map<number, PointerEvent>();
  let [scale, x, y, lastTap] = [1, 0, 0, Number.NEGATIVE_INFINITY];
  let start: PointerEvent | undefined;

  /** To the fraction of a pixel, which counts in a narrow picture; 0 while the viewer is closed. */
  const sizeOf = (side: 'width' | 'height') => Number.parseFloat(getComputedStyle(image)[side]) || 0;
  const fullSize = () => image.naturalWidth / sizeOf('width') || 1;
  const draw = () => {
    const hold = (offset: number, picture: number, room: number) => {
      const most = Math.max(0, (picture * scale - room) / 2);
      return Math.max(-most, Math.min(most, offset));
    };
    if (scale > 1) x = hold(x, sizeOf('width'), stage.clientWidth);
    y = hold(y, sizeOf('height'), stage.clientHeight);
    image.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
    stage.toggleAttribute('data-zoomed', scale > 1);
    options.onZoom(scale > 1);
  };
  const zoom = (wanted: number, at?: { readonly clientX: number; readonly clientY: number }) => {
    const next = Math.max(1, Math.min(Math.max(limits.scale, fullSize()), wanted));
    const box = stage.getBoundingClientRect();
    const fromX = at ? at.clientX - box.x - box.width / 2 : 0;
    const fromY = at ? at.clientY - box.y - box.height / 2 : 0;
    x = next === 1 ? 0 : fromX - ((fromX - x) * next) / scale;
    y = fromY - ((fromY - y) * next) / scale;
    scale = next;
    draw();
  };
  const move = (right: number, down: number) => {
    if (scale === 1) return false;
    x -= right * stage.clientWidth;
    y -= down * stage.clientHeight;
    draw();
    return true;
  };
  const toggle = (at?: MouseEvent) => {
    if (scale > 1) return zoom(1);
    const fill = Math.max(stage.clientWidth / sizeOf('width'), stage.clientHeight / sizeOf('height'));
    const isLong = fill > limits.long;
    zoom(Math.max(2, isLong ? Math.min(fill, fullSize()) : fullSize()), at);
    if (isLong && !at) move(getComputedStyle(stage).direction === 'rtl' ? far : -far, -far); // it is read from its beginning
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
      const unit = [1, line, stage.clientHeight][event.deltaMode] ?? 1;
      // A pinch on a trackpad comes as a wheel with Ctrl.
      if (event.ctrlKey) zoom(scale * Math.exp(-event.deltaY / 100), event);
      else if (!move((event.deltaX * unit) / stage.clientWidth, (event.deltaY * unit) / stage.clientHeight))
        return;
      event.preventDefault();
    },
    { passive: false },
  );
  return { reset: () => zoom(1), toggle: () => toggle(), by: (factor) => zoom(scale * factor), move };
}

function distance(a: PointerEvent, b: PointerEvent): number {
  return Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY));
}

function isMouse(event: PointerEvent): boolean {
  return event.pointerType === 'mouse';
}
