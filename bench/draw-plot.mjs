const size = { width: 760, height: 300, left: 56, right: 190, top: 40, bottom: 44 };
const colours = ['#0b6e4f', '#b4530a', '#9d174d', '#1d4ed8'];
const round = (value) => Math.round(value * 10) / 10;

/**
 * Draw what a build takes by the number of pages, one line for each generator, as an SVG that reads on light and on dark
 * ground: milliseconds a page, and below it memory. In: by name, points of `pages`, `milliseconds` and, where it is
 * known, `memory` in MB. All axes are logarithmic.
 */
export function drawPlot(series) {
  const panels = [
    { of: 'milliseconds', title: 'milliseconds a page, processor time of the main thread' },
    { of: 'memory', title: 'largest resident memory, MB' },
  ];
  const height = size.height * panels.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="Milliseconds a page and memory by the number of pages" font-family="system-ui, sans-serif" font-size="12" fill="#777">
${panels.map((panel, i) => `<g transform="translate(0 ${i * size.height})">\n${drawPanel(series, panel)}\n</g>`).join('\n')}
</svg>
`;
}

function drawPanel(series, { of, title }) {
  const [right, bottom] = [size.width - size.right, size.height - size.bottom];
  const known = [...series].map(([name, points]) => [
    name,
    points.filter((point) => point[of] !== undefined),
  ]);
  const all = known.flatMap(([, points]) => points);
  // Both panels share the axis of pages, whatever is known of their last points.
  const pages = [...new Set([...series.values()].flat().map((point) => point.pages))].sort((a, b) => a - b);
  const x = scale(pages, size.left, right);
  const y = scale(
    all.map((point) => point[of]),
    bottom,
    size.top,
  );
  const lines = known.flatMap(([name, points], i) => {
    if (points.length === 0) return [];
    const colour = colours[i % colours.length];
    const places = points.map((point) => [round(x(point.pages)), round(y(point[of]))]);
    const [endX, endY] = places.at(-1);
    const dots = places.map(([px, py]) => `<circle cx="${px}" cy="${py}" r="2.5"/>`).join('');
    // A name stands behind the end of its line, or above it where another line goes on from there.
    const isCrossed = known.some(
      ([other, others]) =>
        other !== name &&
        others.some((point) => round(x(point.pages)) === endX && Math.abs(y(point[of]) - endY) < 16),
    );
    const at = isCrossed
      ? `x="${endX}" y="${endY - 10}" text-anchor="middle"`
      : `x="${endX + 8}" y="${endY + 4}"`;
    return [
      `<g fill="none" stroke="${colour}" stroke-width="2"><polyline points="${places.join(' ')}"/>${dots}</g>`,
      `<text ${at} fill="${colour}">${name}</text>`,
    ];
  });
  const xTicks = pages.map(
    (value) =>
      `<text x="${round(x(value))}" y="${size.height - 24}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  );
  const yTicks = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000]
    .map((value) => ({ value, at: round(y(value)) }))
    .filter(({ at }) => at >= size.top - 1 && at <= bottom + 1)
    .map(
      ({ value, at }) =>
        `<line x1="${size.left}" x2="${right}" y1="${at}" y2="${at}" stroke="#8888" stroke-width=".5"/><text x="${size.left - 8}" y="${at + 4}" text-anchor="end">${value}</text>`,
    );
  const titles = [
    `<text x="${size.left - 40}" y="20">${title}</text>`,
    `<text x="${(size.left + right) / 2}" y="${size.height - 6}" text-anchor="middle">pages</text>`,
  ];
  return [...titles, ...yTicks, ...xTicks, ...lines].join('\n');
}

function scale(values, from, to) {
  const [least, most] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => from + ((Math.log(value) - least) / (most - least || 1)) * (to - from);
}
