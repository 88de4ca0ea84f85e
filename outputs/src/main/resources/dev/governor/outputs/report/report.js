(() => {
  "use strict";
  const data = JSON.parse(document.getElementById("data").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const drawn = [];

  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

  /// Seconds since the start, in the unit that suits the length of the whole.
  function clock(whole) {
    const [size, unit] = whole < 2 ? [0.001, "ms"] : whole < 180 ? [1, "s"] : whole < 10800 ? [60, "min"] : [3600, "h"];
    return seconds => exact.format(+(seconds / size).toPrecision(3)) + " " + unit;
  }

  /// Ticks at round numbers of the clock's unit; at most about as many as asked for.
  function ticks(whole, most) {
    const size = whole < 2 ? 0.001 : whole < 180 ? 1 : whole < 10800 ? 60 : 3600;
    const rough = Math.max(whole / size / most, 1e-3);
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = size * power * [1, 2, 5, 10].find(nice => nice * power >= rough);
    return Array.from({ length: Math.floor(whole / step + 1e-9) + 1 }, (_, i) => ({ value: i * step }));
  }

  function draw(id, settings) {
    const canvas = document.getElementById(id);
    if (canvas) {
      drawn.push(new Chart(canvas, settings));
    }
  }

  const line = (label, xs, ys, tone) => ({
    label, borderColor: tone, backgroundColor: tone + "26", fill: true, borderWidth: 2,
    pointRadius: 0, pointHitRadius: 12, tension: 0, data: xs.map((x, i) => ({ x, y: ys[i] })),
  });

  const bars = (label, counts, tone) => ({
    label, data: counts.map(count => count || null), backgroundColor: tone, borderRadius: 3, maxBarThickness: 48,
    minBarLength: 2, categoryPercentage: .9, barPercentage: .92,
  });

  function overTime(xs, datasets, options) {
    const whole = xs[xs.length - 1] || 0;
    const words = clock(whole);
    return {
      type: "line",
      data: { datasets },
      options: {
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { type: "linear", min: 0, max: whole, afterBuildTicks: axis => { axis.ticks = ticks(whole, options.ticks); }, ticks: { callback: words, maxRotation: 0, autoSkipPadding: 12 }, grid: { display: false } },
          y: { beginAtZero: true, ticks: { callback: v => options.prefix + compact.format(v), maxTicksLimit: 6, precision: options.precision } },
        },
        plugins: {
          legend: { display: datasets.length > 1 },
          tooltip: { callbacks: {
            title: items => "after " + words(items[0].parsed.x),
            label: item => " " + item.dataset.label + ": " + options.prefix + exact.format(item.parsed.y),
          } },
        },
      },
    };
  }

  /// Sums of neighbouring steps, so that about fifty bars stand for the whole.
  function coarse(xs, ys) {
    const size = Math.max(1, Math.ceil((xs.length - 1) / 48));
    const sums = [];
    for (let i = 1; i < xs.length; i += size) {
      sums.push(ys.slice(i, i + size).reduce((sum, y) => sum + y, 0));
    }
    return { starts: sums.map((_, i) => xs[i * size]), sums };
  }

  function stacked(xs, series) {
    const words = clock(xs[xs.length - 1] || 0);
    return {
      type: "bar",
      data: {
        labels: coarse(xs, []).starts.map(words),
        datasets: series.map(({ label, ys, tone }) => ({
          label, data: coarse(xs, ys).sums, backgroundColor: tone, categoryPercentage: 1, barPercentage: .88, maxBarThickness: 48,
        })),
      },
      options: {
        interaction: { mode: "index", intersect: false },
        scales: {
          x: { stacked: true, grid: { display: false }, ticks: { maxRotation: 0, maxTicksLimit: 6 } },
          y: { stacked: true, beginAtZero: true, ticks: { callback: v => compact.format(v), maxTicksLimit: 6, precision: 0 } },
        },
        plugins: {
          legend: { display: series.length > 1 },
          tooltip: { callbacks: { title: items => "from " + items[0].label } },
        },
      },
    };
  }

  function counted(labels, dataset, options) {
    const flat = options.indexAxis === "y";
    const count = { beginAtZero: true, ticks: { callback: v => compact.format(v), maxTicksLimit: 6, precision: 0 } };
    const name = { grid: { display: false }, ticks: { autoSkip: !flat, maxRotation: 0, ...(options.tick && { callback: options.tick }) } };
    return {
      type: "bar",
      data: { labels, datasets: [dataset] },
      options: {
        indexAxis: options.indexAxis,
        interaction: { mode: "index", intersect: false, axis: options.indexAxis },
        scales: flat ? { x: count, y: name } : { x: name, y: count },
        plugins: {
          legend: { display: false },
          tooltip: { callbacks: { label: item => " " + exact.format(flat ? item.parsed.x : item.parsed.y) + " " + options.what } },
        },
      },
    };
  }

  function drawAll() {
    drawn.splice(0).forEach(chart => chart.destroy());
    Object.assign(Chart.defaults, { animation: false, responsive: true, maintainAspectRatio: false, color: colour("muted"), borderColor: colour("line") });
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Object.assign(Chart.defaults.plugins.legend.labels, { boxWidth: 10, boxHeight: 10, usePointStyle: true, pointStyle: "rectRounded" });
    Object.assign(Chart.defaults.plugins.legend, { align: "start" });

    const { progress, outcomes, latency, attempts, tokens, cost } = data;
    const failed = progress.failed.some(count => count > 0);
    draw("progress", overTime(progress.seconds, [
      line("succeeded", progress.seconds, progress.succeeded, colour("good")),
      ...(failed ? [line("failed", progress.seconds, progress.failed, colour("bad"))] : []),
    ], { prefix: "", precision: 0, ticks: 6 }));

    const tones = outcomes.labels.map(label => label === "succeeded" ? colour("good") : label === "no answer recorded" ? colour("other") : colour("bad"));
    draw("outcomes", counted(outcomes.labels, bars("attempts", outcomes.counts, tones), { indexAxis: "y", what: "attempts" }));
    draw("latency", counted(latency.labels, bars("answers", latency.counts, colour("blue")), {
      indexAxis: "x", what: "answers",
      tick(value) { return this.getLabelForValue(value).split(" – ")[0]; },
    }));
    draw("attempts", counted(attempts.labels, bars("requests", attempts.counts, colour("violet")), { indexAxis: "x", what: "requests" }));

    const kinds = [["input", "blue"], ["output", "violet"], ["cache_read", "teal"], ["cache_write", "amber"]];
    draw("tokens", stacked(tokens.seconds, kinds
      .filter(([kind]) => tokens[kind].some(count => count > 0))
      .map(([kind, tone]) => ({ label: kind.replace("_", " "), ys: tokens[kind], tone: colour(tone) }))));
    draw("cost", overTime(cost.seconds, [line("cost so far", cost.seconds, cost.usd, colour("amber"))], { prefix: "$", ticks: 3 }));
  }

  drawAll();
  dark.addEventListener("change", drawAll);
})();
