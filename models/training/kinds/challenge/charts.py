"""Charts by gnuplot, R's base graphics, Bokeh and hand-written SVG."""

import tempfile
from pathlib import Path

from common import Challenge, opened, page, run, svg

SETS = [
    ('Rainfall by month', ['January', 'February', 'March', 'April', 'May'], 'Millimetres'),
    ('Visitors per day', ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], 'Visitors'),
    ('Energy sources', ['Wind', 'Solar', 'Water', 'Coal', 'Gas'], 'Terawatt hours'),
    ('Harvest in tonnes', ['Apples', 'Pears', 'Plums', 'Cherries', 'Grapes'], 'Tonnes'),
    ('Time to answer', ['North', 'South', 'East', 'West', 'Centre'], 'Minutes'),
]


def make(challenge: Challenge) -> None:
    for number in range(10):
        gnuplot(challenge, number)
    for number in range(10):
        r_graphics(challenge, number)
    for number in range(5):
        bokeh(challenge, number)
    for number in range(5):
        by_hand(challenge, number)


def gnuplot(challenge: Challenge, number: int) -> None:
    chance = challenge.chance(f'gnuplot{number}')
    title, names, unit = SETS[number % 5]
    values = [chance.randint(5, 90) for _ in names]
    rows = '\n'.join(f'"{name}" {value} {chance.randint(5, 90)}' for name, value in zip(names, values))
    width, height = chance.choice([(400, 300), (640, 480), (900, 500), (1200, 700)])
    style = [
        ('set style fill solid 0.8; set boxwidth 0.7; set yrange [0:*]', "using 2:xtic(1) with boxes notitle", 'bar'),
        ('set grid', "using 0:2:xtic(1) with linespoints lw 2 title 'this year', $d using 0:3 with lines title 'last year'", 'line'),
        ('set style data histogram; set style fill pattern border', "using 2:xtic(1) title 'A', $d using 3 title 'B'", 'bar'),
        ('set style fill transparent solid 0.4', "using 0:2:xtic(1) with filledcurves x1 title 'sum'", 'area'),
        ('set key left', "using 2:3 with points pt 7 ps 2 title 'sample'", 'scatter'),
    ][number % 5]
    font = 'font "Carlito,14"' if number % 2 else ''
    term = f'set term pngcairo size {width},{height} {font}'
    if number == 7:
        whites = '; '.join(f"set {part} tc 'white'" for part in ('xtics', 'ytics', 'title', 'ylabel', 'key'))
        term += f" background '#202020'; set border lc 'white'; {whites}"
    data = f'$d << EOD\n{rows}\nEOD'
    script = '\n'.join([term, f"set title '{title}'; set ylabel '{unit}'", style[0], data, f'plot $d {style[1]}', ''])
    image = opened(run('gnuplot', stdin=script.encode()))
    words = [title, unit] if style[2] == 'scatter' else [title, unit, *names]
    challenge.save('chart', 'gnuplot', image, 'jpg' if number % 4 == 3 else 'png', chart=style[2], words=words)


def r_graphics(challenge: Challenge, number: int) -> None:
    chance = challenge.chance(f'r{number}')
    title, names, unit = SETS[number % 5]
    labels = ','.join(f'"{name}"' for name in names)
    values = ','.join(str(chance.randint(5, 90)) for _ in names)
    draw, kind = [
        (f'barplot(c({values}),names.arg=c({labels}),main="{title}",ylab="{unit}",col=heat.colors(5))', 'bar'),
        (f'pie(c({values}),labels=c({labels}),main="{title}")', 'pie'),
        (f'plot(cumsum(rnorm(80)),type="l",main="{title}",ylab="{unit}",xlab="Day",col="blue")', 'line'),
        (f'plot(rnorm(60),rnorm(60),pch=19,main="{title}",ylab="{unit}",xlab="Sample")', 'scatter'),
        (f'hist(rnorm(200),main="{title}",xlab="{unit}",col="grey")', 'bar'),
        (f'barplot(c({values}),names.arg=c({labels}),horiz=TRUE,las=1,main="{title}",col="steelblue")', 'bar'),
        (f'matplot(matrix(cumsum(rnorm(120)),40),type="l",lty=1,main="{title}",ylab="{unit}")', 'line'),
        (f'pie(c({values}),labels=c({labels}),main="{title}",col=rainbow(5))', 'pie'),
        (f'boxplot(list({labels.replace(",", "=rnorm(30),")}=rnorm(30)),main="{title}",ylab="{unit}")', None),
        (f'dotchart(c({values}),labels=c({labels}),main="{title}")', None),
    ][number]
    width, height = chance.choice([(350, 350), (600, 450), (800, 600)])
    with tempfile.TemporaryDirectory() as folder:
        script = f'set.seed({number}); png("{folder}/a.png",width={width},height={height},type="cairo"); {draw}; invisible(dev.off())'
        run('Rscript', '-e', script)
        image = opened(Path(folder, 'a.png').read_bytes())
    challenge.save('chart', 'r', image, 'gif' if number == 3 else 'png', chart=kind, words=[title])


def bokeh(challenge: Challenge, number: int) -> None:
    from bokeh.embed import file_html
    from bokeh.plotting import figure
    from bokeh.resources import INLINE

    chance = challenge.chance(f'bokeh{number}')
    title, names, unit = SETS[number]
    values = [chance.randint(5, 90) for _ in names]
    size = {'width': 620, 'height': 400, 'title': title, 'toolbar_location': None}
    if number in (0, 3):
        plot = figure(x_range=names, y_axis_label=unit, **size)
        plot.vbar(x=names, top=values, width=0.8, color='#2a9d8f' if number else '#e76f51')
        kind = 'bar'
    elif number == 1:
        plot = figure(x_range=names, y_axis_label=unit, **size)
        plot.line(names, values, line_width=3)
        kind = 'line'
    elif number == 2:
        plot = figure(y_axis_label=unit, **size)
        plot.scatter([chance.gauss(0, 1) for _ in range(90)], [chance.gauss(0, 1) for _ in range(90)], size=9, alpha=0.5)
        kind = 'scatter'
    else:
        plot = figure(y_axis_label=unit, **size)
        plot.varea(list(range(5)), [0] * 5, values, color='#264653', alpha=0.7)
        kind = 'area'
    image = page(file_html(plot, INLINE, title), 640, 420)
    challenge.save('chart', 'bokeh', image, 'webp' if number == 2 else 'png', chart=kind, words=[title, unit])


def by_hand(challenge: Challenge, number: int) -> None:
    """Infographics as designers draw them: few axes, large figures."""
    chance = challenge.chance(f'chart-svg{number}')
    title, names, _ = SETS[number]
    values = [chance.randint(15, 95) for _ in names]
    ground, ink, fill = [
        ('#fff', '#222', '#3b7dd8'),
        ('#14213d', '#fff', '#fca311'),
        ('#f4f1de', '#3d405b', '#81b29a'),
        ('#fff', '#444', '#c1121f'),
        ('#eef', '#113', '#7b2cbf'),
    ][number]
    if number % 2:
        bars = ''.join(
            f'<rect x="{60 + 130 * i}" y="{430 - 3.4 * v}" width="90" height="{3.4 * v}" rx="8" fill="{fill}"/>'
            f'<text x="{105 + 130 * i}" y="{420 - 3.4 * v}" text-anchor="middle" font-size="22">{v}</text>'
            f'<text x="{105 + 130 * i}" y="465" text-anchor="middle" font-size="20">{n}</text>'
            for i, (n, v) in enumerate(zip(names, values))
        )
    else:
        bars = ''.join(
            f'<text x="40" y="{115 + 75 * i}" font-size="22">{n}</text>'
            f'<rect x="200" y="{90 + 75 * i}" width="{4.5 * v}" height="36" fill="{fill}"/>'
            f'<text x="{212 + 4.5 * v}" y="{116 + 75 * i}" font-size="20">{v} %</text>'
            for i, (n, v) in enumerate(zip(names, values))
        )
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 490"><rect width="720" height="490" fill="{ground}"/><g fill="{ink}" font-family="Cabin"><text x="40" y="50" font-size="34" font-weight="bold">{title}</text>{bars}</g></svg>'
    challenge.save('chart', 'svg', svg(text, chance.choice([480, 720, 1000])), chart='bar', words=[title, *names])
