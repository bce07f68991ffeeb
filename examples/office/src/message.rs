//! What is said of a file, in one line: why it cannot be read, or what its reading has lost.

use budget_performance::Language;

/// Why a file cannot be read or how it was read, and what to do, in both languages.
#[derive(Debug)]
pub(crate) struct Message {
    en: String,
    zh: String,
}

impl Message {
    pub(crate) fn new(en: impl Into<String>, zh: impl Into<String>) -> Self {
        Self { en: en.into(), zh: zh.into() }
    }

    /// A file that is damaged, with what its reader says of it.
    pub(crate) fn damaged(kind: &str, error: impl ToString) -> Self {
        let error = error.to_string();
        Self::new(format!("cannot be read as {kind}: {error}"), format!("不能按 {kind} 读取：{error}"))
    }

    pub(crate) fn protected() -> Self {
        Self::new(
            "is protected by a password, or is an old file under a new name: save it again, without a password",
            "文件设有密码，或者是改了扩展名的旧格式文件：请去除密码后另存",
        )
    }

    pub(crate) fn too_deep() -> Self {
        Self::new("is nested too deeply to be read", "嵌套层次过深，不能读取")
    }

    pub(crate) fn text(&self, language: Language) -> String {
        let text = match language {
            Language::English => &self.en,
            Language::Chinese => &self.zh,
        };
        text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ")
    }
}
