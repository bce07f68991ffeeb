//! The Python interface of `budget-performance`: the boundary alone; the package around it has Python's own types.

#[pyo3::pymodule]
mod _native {
    use pyo3::prelude::{Python, pyfunction};

    /// Answers a `call/1` document with an `answer/1` document. Other threads go on meanwhile.
    #[pyfunction]
    fn call(py: Python<'_>, text: &str) -> String {
        py.detach(|| budget_performance::call(text))
    }
}
