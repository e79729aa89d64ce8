// Landscapes drawn on the spot, for designing without a library of photos.

const SKIES = ['#e8b98a', '#9fb8c9', '#d98f6c', '#7f97a8', '#c9c2b0', '#5b6f80'];
const SHAPES = [
  [1600, 1067],
  [1600, 900],
  [1000, 1400],
  [1600, 1200],
] as const;

/** The width and height of the picture at a place. */
export function shapeAt(place: number): readonly [number, number] {
  return SHAPES[place % SHAPES.length] ?? SHAPES[0];
}

/** The picture at a place, as an address. */
export function pictureAt(place: number): string {
  const [width, height] = shapeAt(place);
  const sky = SKIES[place % SKIES.length] ?? '#999999';
  const hills = [0.55, 0.66, 0.78, 0.9].map((line, layer) => {
    const shade = ['#6e7f7a', '#55665f', '#3a4a45', '#222e2b'][layer];
    const points = Array.from({ length: 13 }, (_, step) => {
      const wave = Math.sin(step * (1.1 + layer * 0.37) + place * 1.7 + layer) * 0.05;
      return `${(step / 12) * width},${(line + wave) * height}`;
    });
    return `<polygon fill="${shade}" points="0,${height} ${points.join(' ')} ${width},${height}"/>`;
  });
  const sun = `<circle cx="${width * (0.25 + 0.06 * (place % 8))}" cy="${height * 0.36}" r="${height * 0.07}" fill="#fff3d6" opacity=".85"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${sky}"/>${sun}${hills.join('')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
