//! Any number of forms, made by varying published ones, in a Parquet file.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, RecordBatch, StringArray, UInt64Array};
use datafusion::error::Result;
use datafusion::parquet::arrow::ArrowWriter;
use datafusion::parquet::file::properties::WriterProperties;
use serde_json::Value;

/// How many forms are written at once: partitions share a file by such groups.
const GROUP: u64 = 500;

/// One document of so many is cut off in the middle.
const CUT: u64 = 997;

const AUTHORITIES: [&str; 12] = [
    "教育局",
    "科学技术局",
    "公安局",
    "民政局",
    "人力资源和社会保障局",
    "自然资源和规划局",
    "生态环境局",
    "住房和城乡建设局",
    "交通运输局",
    "水利局",
    "农业农村局",
    "卫生健康委员会",
];

/// Published forms to vary.
#[derive(Debug, Clone)]
pub struct Published(Vec<Value>);

impl Published {
    /// The documents of a folder that hold one `form/1`.
    ///
    /// # Errors
    ///
    /// Where the folder or a file cannot be read, or a file is no JSON.
    pub fn read(folder: &Path) -> std::io::Result<Self> {
        let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
        files.sort();
        let documents = files.iter().map(|file| Ok(serde_json::from_slice::<Value>(&fs::read(file)?)?));
        let documents = documents.collect::<std::io::Result<Vec<_>>>()?;
        Ok(Self(documents.into_iter().filter(|document| document.pointer("/form~11/rows").is_some()).collect()))
    }

    /// The authority and the document of the form of a number, always the same for it.
    #[must_use]
    pub fn form(&self, number: u64) -> Option<(&'static str, String)> {
        let (round, place) = (number.checked_div(self.count())?, number.checked_rem(self.count())?);
        let mut document = self.0.get(usize::try_from(place).ok()?)?.clone();
        let authority = pick(&AUTHORITIES, number)?;
        vary(document.get_mut("form/1")?, authority, number, round);
        let mut text = document.to_string();
        if number % CUT == CUT - 1 {
            text.truncate(text.floor_char_boundary(text.len() / 2));
        }
        Some((authority, text))
    }

    fn count(&self) -> u64 {
        u64::try_from(self.0.len()).unwrap_or(u64::MAX)
    }

    /// Writes so many forms into a Parquet file with the columns `id`, `authority` and `form`.
    ///
    /// # Errors
    ///
    /// Where the file cannot be written.
    pub fn write(&self, file: &Path, forms: u64) -> Result<()> {
        let options = WriterProperties::builder().set_dictionary_enabled(false).build();
        let mut writer = None;
        for start in (0..forms).step_by(usize::try_from(GROUP).unwrap_or(usize::MAX)) {
            let batch = self.batch(start..forms.min(start.saturating_add(GROUP)))?;
            let writer = match &mut writer {
                Some(writer) => writer,
                none => none.insert(ArrowWriter::try_new(File::create(file)?, batch.schema(), Some(options.clone()))?),
            };
            writer.write(&batch)?;
            writer.flush()?;
        }
        writer.map_or(Ok(()), |writer| writer.close().map(|_| ()).map_err(Into::into))
    }

    fn batch(&self, numbers: std::ops::Range<u64>) -> Result<RecordBatch> {
        let (authorities, forms): (Vec<_>, Vec<_>) = numbers.clone().filter_map(|number| self.form(number)).unzip();
        let columns: [(&str, ArrayRef); 3] = [
            ("id", Arc::new(UInt64Array::from_iter_values(numbers))),
            ("authority", Arc::new(StringArray::from(authorities))),
            ("form", Arc::new(StringArray::from(forms))),
        ];
        Ok(RecordBatch::try_from_iter(columns)?)
    }
}

fn pick<T: Copy>(list: &[T], number: u64) -> Option<T> {
    let length = u64::try_from(list.len()).ok()?;
    list.get(usize::try_from(number.checked_rem(length)?).ok()?).copied()
}

/// Another subject and authority, and in each round another row that was not finished, or just met its target.
fn vary(form: &mut Value, authority: &str, number: u64, round: u64) {
    let subject = form.get("subject").and_then(Value::as_str).unwrap_or("某项目");
    let subject = format!("{subject}（{number}）");
    if let Some(form) = form.as_object_mut() {
        form.insert("subject".to_owned(), subject.into());
        form.insert("authority".to_owned(), authority.into());
    }
    let Some(rows) = form.get_mut("rows").and_then(Value::as_array_mut) else { return };
    let length = u64::try_from(rows.len()).unwrap_or(u64::MAX);
    let changed = round.checked_rem(length).and_then(|row| usize::try_from(row).ok());
    if let Some(row) = changed.and_then(|row| rows.get_mut(row)).and_then(Value::as_object_mut) {
        let met = row.get("target").cloned().unwrap_or(Value::Null);
        row.insert("actual".to_owned(), if number.is_multiple_of(2) { met } else { "未完成".into() });
    }
}
