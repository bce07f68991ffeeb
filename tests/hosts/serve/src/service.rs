//! The service: a document in, results or a reason out.

use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::routing::post;
use budget_performance::document::Assessment;
use budget_performance::scheme::Catalogue;
use budget_performance::{Evaluation, Language};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::net::TcpListener;

/// The longest document that the service takes; the library itself would take more.
pub const MOST_BYTES: usize = 4_000_000;

pub struct Service {
    pub address: SocketAddr,
    /// How many whole requests were answered.
    pub answered: Arc<AtomicUsize>,
}

/// What all requests share: the schemes, read once, and the count.
#[derive(Clone)]
struct Shared {
    answered: Arc<AtomicUsize>,
    catalogue: Arc<Catalogue>,
}

pub async fn start() -> std::io::Result<Service> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let answered = Arc::new(AtomicUsize::new(0));
    let router = Router::new().route("/evaluate", post(evaluate));
    let shared = Shared { answered: Arc::clone(&answered), catalogue: Arc::new(Catalogue::published()) };
    let router = router.layer(DefaultBodyLimit::max(MOST_BYTES)).with_state(shared);
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(Service { address, answered })
}

async fn evaluate(State(shared): State<Shared>, document: String) -> (StatusCode, String) {
    let catalogue = Arc::clone(&shared.catalogue);
    let result = tokio::task::spawn_blocking(move || answer(&catalogue, &document)).await;
    shared.answered.fetch_add(1, Ordering::SeqCst);
    match result {
        Ok(Ok(results)) => (StatusCode::OK, results),
        Ok(Err(reason)) => (StatusCode::UNPROCESSABLE_ENTITY, reason),
        // Only a panic ends here.
        Err(panic) => (StatusCode::INTERNAL_SERVER_ERROR, panic.to_string()),
    }
}

/// The results of a document as JSON, or why there are none.
pub fn answer(catalogue: &Catalogue, document: &str) -> Result<String, String> {
    let reason = |error: budget_performance::Error| error.text(Language::Chinese).to_string();
    let mut results = Vec::new();
    for evaluation in Evaluation::all_from_json(document).map_err(reason)? {
        let scheme = catalogue.for_evaluation(&evaluation).map_err(reason)?;
        results.push(Assessment::of(scheme, evaluation));
    }
    serde_json::to_string(&results).map_err(|error| error.to_string())
}
