import Icons from 'unplugin-icons/vite';

/**
 * Lucide's icons as `~icons/lucide/NAME`, each a component of fixed markup: the icon package's own components
 * put theirs together element by element, which was a third of the time that the first screen took to be drawn.
 */
export const icons = () =>
  Icons({ compiler: { extension: 'svelte', compiler: componentOf }, autoInstall: false });

/** With a `label`, an icon is a picture that is read out; most stand beside words that say as much. */
function componentOf(svg: string): string {
  const drawing = svg
    .slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg'))
    .replaceAll('stroke-width="2"', 'stroke-width="1.5"');
  return `<script>const { size = 16, class: name, label } = $props();</script>
<svg viewBox="0 0 24 24" width={size} height={size} class={name} role={label && 'img'}
  aria-label={label} aria-hidden={label ? undefined : 'true'}>${drawing}</svg>`;
}
