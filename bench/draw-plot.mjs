const size = { width: 760, height: 300, left: 56, right: 190, top: 40, bottom: 44 };
const colours = ['#0b6e4f', '#b4530a', '#9d174d', '#1d4ed8'];

/**
 * Draw how long a page takes by the number of pages, one line for each generator, as an SVG that reads on light and on
 * dark ground. In: by name, points of `pages` and `milliseconds`. Both axes are logarithmic.
 */
export function drawPlot(series) {
  const points = [...series.values()].flat();
  const x = scale(
    points.map(({ pages }) => pages),
    size.left,
    size.width - size.right,
  );
  const y = scale(
    points.map(({ milliseconds }) => milliseconds),
    size.height - size.bottom,
    size.top,
  );
  const lines = [...series].map(([name, own], i) => {
    const places = own.map(({ pages, milliseconds }) => [x(pages), y(milliseconds)]);
    const [endX = 0, endY = 0] = places.at(-1) ?? [];
    const path = places.map(([px, py]) => `${round(px)},${round(py)}`).join(' ');
    return `<g fill="none" stroke="${colours[i % colours.length]}" stroke-width="2"><polyline points="${path}"/>
${places.map(([px, py]) => `<circle cx="${round(px)}" cy="${round(py)}" r="2.5"/>`).join('')}</g>
<text x="${round(endX + 8)}" y="${round(endY + 4)}" fill="${colours[i % colours.length]}">${name}</text>`;
  });
  const xTicks = unique(points.map(({ pages }) => pages)).map(
    (value) =>
      `<text x="${round(x(value))}" y="${size.height - 24}" text-anchor="middle">${value.toLocaleString('en')}</text>`,
  );
  const yTicks = [0.1, 0.3, 1, 3, 10, 30, 100]
    .filter((value) => y(value) >= size.top - 1 && y(value) <= size.height - size.bottom + 1)
    .map(
      (value) =>
        `<line x1="${size.left}" x2="${size.width - size.right}" y1="${round(y(value))}" y2="${round(y(value))}" stroke="#8888" stroke-width=".5"/><text x="${size.left - 8}" y="${round(y(value) + 4)}" text-anchor="end">${value}</text>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Milliseconds a page by the number of pages" font-family="system-ui, sans-serif" font-size="12" fill="#777">
<text x="${size.left - 40}" y="20">milliseconds a page, processor time of the main thread</text>
<text x="${(size.left + size.width - size.right) / 2}" y="${size.height - 6}" text-anchor="middle">pages</text>
${[...yTicks, ...xTicks, ...lines].join('\n')}
</svg>
`;
}

function scale(values, from, to) {
  const [least, most] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => from + ((Math.log(value) - least) / (most - least || 1)) * (to - from);
}

function unique(values) {
  return [...new Set(values)].sort((a, b) => a - b);
}

function round(value) {
  return Math.round(value * 10) / 10;
}
