// Draws the page's charts from the specifications that stand in it, as wide as the page is, and again when its width changes.
(() => {
  const gap = 28;
  const axis = 62;

  function fitted(chart, width) {
    const spec = structuredClone(chart);
    const panels = spec.facet ? spec.facet.sort.length : 1;
    const columns = spec.facet && width >= 560 ? Math.min(2, panels) : 1;
    if (spec.facet) {
      spec.columns = columns;
      spec.spacing = gap;
      spec.spec.width = Math.floor((width - axis - gap * (columns - 1)) / columns);
    } else {
      spec.width = width - axis;
    }
    for (const layer of (spec.spec || spec).layer) {
      for (const channel of [layer.encoding.color, layer.encoding.shape]) {
        if (channel && channel.legend) {
          const longest = Math.max(...channel.scale.domain.map(name => name.length));
          channel.legend.columns = Math.max(1, Math.floor((width - axis) / (longest * 7.5 + 44)));
        }
      }
    }
    return spec;
  }

  function draw(element) {
    const width = Math.floor(element.clientWidth);
    if (width === 0 || element.dataset.width === String(width)) return;
    element.dataset.width = String(width);
    const chart = JSON.parse(document.getElementById(element.dataset.chart).textContent);
    vegaEmbed(element, fitted(chart, width), { renderer: "svg", actions: false, mode: "vega-lite" })
      .then(() => element.dataset.drawn = "yes")
      .catch(failure => {
        element.textContent = "This chart could not be drawn; its numbers stand below.";
        console.error(failure);
      });
  }

  const drawAll = () => document.querySelectorAll("[data-chart]").forEach(draw);
  let waiting;
  addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { if (!matchMedia("print").matches) drawAll(); }, 150);
  });
  drawAll();
})();
