export const CHARTS = ['bar', 'line', 'pie', 'scatter', 'area', 'other'];

/** Runs in the page: defines drawChart(job), which puts one chart into #chart. */
export function chartPage() {
  let state = 1;
  const next = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), state / 4294967296);
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const chance = (share) => next() < share;
  const words = 'Rain Sales North South Visitors Growth Energy Water Income Budget Users Europe Asia Coal Wind Solar Rice Fish January March May Quarter'.split(' ');
  const names = (n) => Array.from({ length: n }, (_, i) => (chance(0.4) ? pick(words) : String(2000 + i)));
  const values = (n) => { let level = next() * 50 + 20; return Array.from({ length: n }, () => Math.max(1, (level += (next() - 0.45) * 20))); };
  const colour = () => `hsl(${int(0, 360)} ${int(30, 90)}% ${int(30, 70)}%)`;

  globalThis.drawChart = ({ library, type, seed, width, height }) => {
    state = seed * 7919 + 13;
    next(); next();
    const dark = chance(0.18);
    document.body.innerHTML = `<div id="chart" style="width:${width}px;height:${height}px;background:${dark ? pick(['#111', '#1b1e2b', '#333']) : pick(['#fff', '#fff', '#fafafa', '#eef'])}"></div>`;
    const box = document.getElementById('chart');
    const job = { type, box, dark, n: int(3, 12), sets: pick([1, 1, 2, 3]), title: chance(0.7) ? `${pick(words)} ${pick(['by', 'and', 'in'])} ${pick(words)}` : '' };
    ({ echarts: echart, chartjs: chartJs, plotly })[library](job);
  };

  function echart({ type, box, dark, n, sets, title }) {
    const theme = dark ? 'dark' : undefined;
    const chart = globalThis.echarts.init(box, theme, { renderer: pick(['canvas', 'svg']) });
    const category = { type: 'category', data: names(n) };
    const flat = chance(0.25);
    const cartesian = flat ? { xAxis: { type: 'value' }, yAxis: category } : { xAxis: category, yAxis: { type: 'value' } };
    const many = (make) => Array.from({ length: sets }, (_, i) => ({ name: pick(words) + i, ...make() }));
    const smooth = chance(0.4);
    const options = {
      bar: () => ({ ...cartesian, series: many(() => ({ type: 'bar', stack: chance(0.4) ? 'a' : undefined, data: values(n), itemStyle: { borderRadius: pick([0, 0, 8]) } })) }),
      line: () => ({ xAxis: category, yAxis: { type: 'value' }, series: many(() => ({ type: 'line', smooth, data: values(n) })) }),
      area: () => ({ xAxis: { ...category, boundaryGap: false }, yAxis: { type: 'value' }, series: many(() => ({ type: 'line', smooth, areaStyle: {}, stack: 'a', data: values(n) })) }),
      pie: () => ({ series: [{ type: 'pie', radius: pick(['70%', ['40%', '70%']]), roseType: chance(0.15) ? 'area' : undefined, data: names(n).slice(0, 7).map((name) => ({ name, value: int(5, 60) })) }] }),
      scatter: () => ({ xAxis: {}, yAxis: {}, series: many(() => ({ type: 'scatter', symbolSize: int(5, 18), data: Array.from({ length: int(15, 120) }, () => [next() * 50, next() * 40]) })) }),
      other: () => pick([
        () => ({ radar: { indicator: names(6).map((name) => ({ name, max: 100 })) }, series: [{ type: 'radar', data: [{ value: values(6) }, { value: values(6) }] }] }),
        () => ({ series: [{ type: 'gauge', data: [{ value: int(5, 95), name: pick(words) }] }] }),
        () => ({ series: [{ type: 'treemap', data: names(n).map((name) => ({ name, value: int(5, 60) })) }] }),
        () => ({ series: [{ type: 'funnel', data: names(6).map((name) => ({ name, value: int(5, 60) })) }] }),
        () => ({ xAxis: { type: 'category' }, yAxis: { type: 'category' }, visualMap: { min: 0, max: 10 }, series: [{ type: 'heatmap', data: Array.from({ length: 70 }, (_, i) => [i % 10, Math.floor(i / 10), int(0, 10)]) }] }),
        () => ({ xAxis: category, yAxis: {}, series: [{ type: 'candlestick', data: values(n).map((v) => [v, v + int(-9, 9), v - 12, v + 12]) }] }),
      ])(),
    }[type]();
    chart.setOption({ animation: false, title: title ? { text: title, left: pick(['left', 'center']) } : undefined, legend: sets > 1 || chance(0.3) ? { bottom: 0 } : undefined, backgroundColor: 'transparent', ...(chance(0.4) ? { color: [colour(), colour(), colour(), colour()] } : {}), ...options });
  }

  function chartJs({ type, box, dark, n, sets, title }) {
    const canvas = document.createElement('canvas');
    box.append(canvas);
    globalThis.Chart.defaults.color = dark ? '#ccc' : '#555';
    const kind = type === 'other' ? pick(['radar', 'polarArea', 'bubble']) : type === 'pie' ? pick(['pie', 'doughnut']) : type === 'area' ? 'line' : type;
    const round = ['pie', 'doughnut', 'polarArea'].includes(kind);
    const points = () => Array.from({ length: int(12, 90) }, () => ({ x: next() * 60, y: next() * 40, r: int(2, 22) }));
    const datasets = Array.from({ length: round ? 1 : sets }, () => {
      const one = colour();
      return { label: pick(words), data: ['scatter', 'bubble'].includes(kind) ? points() : values(n), backgroundColor: round ? Array.from({ length: n }, colour) : one, borderColor: round ? '#fff' : one, fill: type === 'area', tension: pick([0, 0, 0.4]), pointRadius: pick([0, 3, 5]) };
    });
    new globalThis.Chart(canvas, { type: kind, data: { labels: names(n), datasets }, options: { animation: false, maintainAspectRatio: false, responsive: true, indexAxis: type === 'bar' && chance(0.3) ? 'y' : 'x', plugins: { title: { display: Boolean(title), text: title }, legend: { display: chance(0.6), position: pick(['top', 'right', 'bottom']) } } } });
  }

  function plotly({ type, box, dark, n, sets, title }) {
    const many = (make) => Array.from({ length: sets }, make);
    const flat = chance(0.25);
    const traces = {
      bar: () => many(() => (flat ? { type: 'bar', orientation: 'h', y: names(n), x: values(n) } : { type: 'bar', x: names(n), y: values(n) })),
      line: () => many(() => ({ type: 'scatter', mode: pick(['lines', 'lines+markers']), y: values(n * 3) })),
      area: () => many(() => ({ type: 'scatter', stackgroup: 'a', y: values(n * 2) })),
      pie: () => [{ type: 'pie', labels: names(n), values: values(n), hole: pick([0, 0, 0.5]) }],
      scatter: () => many(() => ({ type: 'scatter', mode: 'markers', x: values(60).map(() => next() * 9), y: values(60).map(() => next() * 9), marker: { size: int(4, 14) } })),
      other: () => [pick([
        { type: 'heatmap', z: Array.from({ length: 9 }, () => values(9)) }, { type: 'box', y: values(40) }, { type: 'violin', y: values(40) },
        { type: 'contour', z: Array.from({ length: 12 }, () => values(12)) }, { type: 'surface', z: Array.from({ length: 10 }, () => values(10)) },
        { type: 'scatterpolar', r: values(6), theta: ['A', 'B', 'C', 'D', 'E', 'F'], fill: 'toself' }, { type: 'waterfall', x: names(n), y: values(n).map((v) => v - 50) },
      ])],
    }[type]();
    const ink = dark ? '#ddd' : '#333';
    globalThis.Plotly.newPlot(box, traces, { title: title ? { text: title } : undefined, barmode: pick(['group', 'stack']), paper_bgcolor: 'transparent', plot_bgcolor: pick(['transparent', dark ? '#222' : '#e5ecf6']), font: { color: ink }, margin: { t: title ? 50 : 20, l: 50, r: 20, b: 40 }, showlegend: chance(0.5) }, { staticPlot: true, displayModeBar: false });
  }
}
