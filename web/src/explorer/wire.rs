//! Rows and cells as one text.

/// Cells.
pub type Row = Vec<String>;

/// Separates rows and cells: control characters that no policy holds.
const ROW: char = '\u{1e}';
const CELL: char = '\u{1f}';

/// Rows as a text.
pub fn pack(rows: &[Row]) -> String {
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        if number > 0 {
            text.push(ROW);
        }
        for (number, cell) in row.iter().enumerate() {
            if number > 0 {
                text.push(CELL);
            }
            text.extend(cell.chars().filter(|letter| ![ROW, CELL].contains(letter)));
        }
    }
    text
}

/// A text as rows.
pub fn unpack(text: &str) -> Vec<Row> {
    if text.is_empty() {
        return Vec::new();
    }
    text.split(ROW).map(|row| row.split(CELL).map(str::to_owned).collect()).collect()
}
