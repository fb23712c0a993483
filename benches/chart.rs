//! How do run times look at a glance? A bar for each program, its time in wasmc over its native time, as SVG. Called by
//! `run_time.rs`.

use crate::cache::Outcome;
use crate::run_time::Row;
use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Rectangle, Text};
use plotters::style::{BLACK, Color, IntoFont, RGBColor, ShapeStyle, TextStyle, WHITE};
use std::path::Path;

// All in pixels.
const WIDTH: i32 = 900;
const LINE_HEIGHT: i32 = 18;
const BAR_HEIGHT: i32 = 12;
const HEAD_HEIGHT: i32 = 40;
const NAMES_WIDTH: i32 = 200;
const BARS_WIDTH: i32 = 630;

const MET: RGBColor = RGBColor(70, 130, 180);
const MISSED: RGBColor = RGBColor(200, 90, 60);
const GUIDE: RGBColor = RGBColor(130, 130, 130);

/// Where a line crosses all bars: native speed, and the most that a program may take.
const GUIDES: [(f64, &str); 2] = [(1.0, "native"), (RATIO_MAX, "1.35")];
const RATIO_MAX: f64 = 1.35;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn<'a> = Result<(), DrawingAreaErrorKind<std::io::Error>>;

/// Writes the picture.
pub(crate) fn write(path: &Path, rows: &[Row]) -> Outcome<()> {
    draw(path, rows).map_err(|error| format!("{}: {error}", path.display()))
}

fn draw(path: &Path, rows: &[Row]) -> Drawn<'static> {
    let height = HEAD_HEIGHT + LINE_HEIGHT * i32::try_from(rows.len()).unwrap_or(i32::MAX / LINE_HEIGHT) + 10;
    let area = SVGBackend::new(path, (WIDTH.unsigned_abs(), height.unsigned_abs())).into_drawing_area();
    area.fill(&WHITE)?;
    let most = rows.iter().map(Row::ratio).fold(GUIDES[1].0, f64::max);
    let x = |ratio: f64| NAMES_WIDTH + (ratio / most * f64::from(BARS_WIDTH)) as i32;
    for (row, number) in rows.iter().zip(0..) {
        bar(&area, row, HEAD_HEIGHT + LINE_HEIGHT * number, &x)?;
    }
    let guide = ShapeStyle { color: GUIDE.to_rgba(), filled: false, stroke_width: 1 };
    for (ratio, name) in GUIDES {
        area.draw(&PathElement::new([(x(ratio), HEAD_HEIGHT - 6), (x(ratio), height - 8)], guide))?;
        area.draw(&Text::new(name, (x(ratio) - 14, HEAD_HEIGHT - 20), font()))?;
    }
    area.draw(&Text::new("time in wasmc / native time", (8, 8), font()))?;
    area.present()
}

fn bar<'a>(area: &Area<'a>, row: &Row, top: i32, x: &impl Fn(f64) -> i32) -> Drawn<'a> {
    let ratio = row.ratio();
    let color = if ratio <= RATIO_MAX { MET } else { MISSED };
    area.draw(&Rectangle::new([(x(0.0), top), (x(ratio), top + BAR_HEIGHT)], color.filled()))?;
    area.draw(&Text::new(row.name.clone(), (8, top), font()))?;
    area.draw(&Text::new(format!("{ratio:.2}"), (x(ratio) + 6, top), font()))
}

fn font() -> TextStyle<'static> {
    ("sans-serif", 12).into_font().color(&BLACK)
}
