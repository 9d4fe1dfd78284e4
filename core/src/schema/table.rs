//! Looking things up in the generated tables.

use crate::generated::schema::{FIELDS, NAME_ENDS, NAMES, ROOTS, TYPE_ENDS, VALUES};
use crate::path::{FieldPath, Segment};

/// The number of an object type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TypeId(u16);

/// A field of a type.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    /// Its place among all fields.
    number: u16,
    name: u16,
    /// What it holds.
    pub(super) shape: Shape,
    /// Whether an object without it is refused.
    pub(super) required: bool,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) form: Form,
    pub(super) of: Of,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    One,
    List,
    Map,
}

/// Of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Leaf(Leaf),
    Object(TypeId),
}

/// Types that are not objects, in the order of the generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leaf {
    Any,
    String,
    Bool,
    Int32,
    Int64,
    IntOrString,
    Quantity,
}

/// Codes of types from here on are objects.
const FIRST_TYPE: u16 = 16;
/// Marks a required field.
const REQUIRED: u16 = 1 << 15;

/// The type of a kind.
pub(super) fn root(kind: &str) -> Option<TypeId> {
    ROOTS.iter().find(|(name, _)| *name == kind).map(|(_, id)| TypeId(*id))
}

impl TypeId {
    /// Its fields, by name.
    pub(super) fn fields(self) -> impl Iterator<Item = Field> {
        let (start, end) = bounds(TYPE_ENDS, self.0);
        let rows = FIELDS.get(usize::from(start)..usize::from(end)).unwrap_or_default();
        (start..end).zip(rows).map(|(number, row)| Field::decode(number, *row))
    }

    /// The field of this name.
    pub(super) fn field(self, name: &str) -> Option<Field> {
        let (start, end) = bounds(TYPE_ENDS, self.0);
        let rows = FIELDS.get(usize::from(start)..usize::from(end))?;
        let offset = rows.binary_search_by(|(id, _)| name_of(id & !REQUIRED).cmp(name)).ok()?;
        let number = start + u16::try_from(offset).ok()?;
        Some(Field::decode(number, *rows.get(offset)?))
    }
}

impl Field {
    fn decode(number: u16, (name, code): (u16, u16)) -> Self {
        let form = match code % 3 {
            0 => Form::One,
            1 => Form::List,
            _ => Form::Map,
        };
        let of = match code / 3 {
            1 => Of::Leaf(Leaf::String),
            2 => Of::Leaf(Leaf::Bool),
            3 => Of::Leaf(Leaf::Int32),
            4 => Of::Leaf(Leaf::Int64),
            5 => Of::Leaf(Leaf::IntOrString),
            6 => Of::Leaf(Leaf::Quantity),
            base if base >= FIRST_TYPE => Of::Object(TypeId(base - FIRST_TYPE)),
            _ => Of::Leaf(Leaf::Any),
        };
        let required = name & REQUIRED != 0;
        Self { number, name: name & !REQUIRED, shape: Shape { form, of }, required }
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        name_of(self.name)
    }

    /// The values it may have, if they are a closed set.
    pub(super) fn values(self) -> Option<&'static [&'static str]> {
        let row = VALUES.binary_search_by_key(&self.number, |(number, _)| *number).ok()?;
        VALUES.get(row).map(|(_, values)| *values)
    }
}

/// See [`super::fields_at`].
pub(super) fn fields_at(kind: &str, path: &FieldPath) -> Option<Vec<&'static str>> {
    let mut shape = Shape { form: Form::One, of: Of::Object(root(kind)?) };
    for segment in path.segments() {
        shape = match (segment, shape.form, shape.of) {
            (Segment::Key(key), Form::One, Of::Object(of)) => of.field(key)?.shape,
            (Segment::Index(_), Form::List, of) | (Segment::Key(_), Form::Map, of) => {
                Shape { form: Form::One, of }
            }
            _ => return None,
        };
    }
    Some(match (shape.form, shape.of) {
        (Form::One, Of::Object(of)) => of.fields().map(Field::name).collect(),
        _ => Vec::new(),
    })
}

fn name_of(id: u16) -> &'static str {
    let (start, end) = bounds(NAME_ENDS, id);
    NAMES.get(usize::from(start)..usize::from(end)).unwrap_or_default()
}

/// Row `index` of a table that stores where its rows end.
fn bounds(ends: &[u16], index: u16) -> (u16, u16) {
    let index = usize::from(index);
    let end = |index: usize| ends.get(index).copied().unwrap_or_default();
    (index.checked_sub(1).map_or(0, end), end(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        assert_eq!(NAME_ENDS.last().map(|end| usize::from(*end)), Some(NAMES.len()));
        assert_eq!(TYPE_ENDS.last().map(|end| usize::from(*end)), Some(FIELDS.len()));
        let types = u16::try_from(TYPE_ENDS.len()).unwrap();
        for id in (0..types).map(TypeId) {
            let names: Vec<&str> = id.fields().map(Field::name).collect();
            assert!(names.is_sorted_by(|one, next| one < next), "{names:?}");
            for field in id.fields() {
                assert_eq!(id.field(field.name()).map(|found| found.number), Some(field.number));
                if let Of::Object(TypeId(target)) = field.shape.of {
                    assert!(target < types);
                }
            }
        }
    }

    #[test]
    fn paths_lead_to_fields() {
        let path = FieldPath::parse("spec.template.spec.containers[0].securityContext").unwrap();
        let fields = fields_at("Deployment", &path).unwrap();
        assert!(fields.contains(&"runAsUser") && fields.contains(&"seccompProfile"), "{fields:?}");
        assert_eq!(fields_at("Pod", &FieldPath::parse("spec.containers[0].image").unwrap()), Some(vec![]));
        assert_eq!(fields_at("Pod", &FieldPath::parse("spec.nothing").unwrap()), None);
        let ranges = FieldPath::parse("fsGroup.ranges[0]").unwrap();
        assert_eq!(fields_at("SecurityContextConstraints", &ranges), Some(vec!["max", "min"]));
    }
}
