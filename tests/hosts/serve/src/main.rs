//! A service on loopback that scores and reviews, and a client that sends it good, bad, deep, huge and truncated documents
//! from many connections at once. Nothing may be lost, and no answer may have the status 500.
//!
//! `BP_CASES` is the number of requests, 2000 where it is absent. The arguments are good forms.

mod client;
mod service;

use client::Sent;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::Ordering;

const CONNECTIONS: usize = 16;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let cases = std::env::var("BP_CASES").ok().map_or(Ok(2000), |cases| cases.parse::<usize>())?;
    let forms = std::env::args().skip(1).map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    assert!(!forms.is_empty(), "no form was given");
    let service = service::start().await?;
    let documents = Arc::new(client::documents(forms)?);
    let mut workers = Vec::new();
    for worker in 0..CONNECTIONS {
        let (documents, address) = (Arc::clone(&documents), service.address);
        workers.push(tokio::spawn(async move {
            let mut sent = Sent::default();
            for case in (worker..cases).step_by(CONNECTIONS) {
                sent.send(address, &documents[case % documents.len()]).await.map_err(|error| error.to_string())?;
            }
            Ok::<_, String>(sent)
        }));
    }
    let mut sent = Sent::default();
    for worker in workers {
        sent = sent.and(worker.await??);
    }
    assert_eq!(sent.all(), cases, "a request is lost");
    assert_eq!(service.answered.load(Ordering::SeqCst), sent.scored + sent.refused, "an answer is lost");
    assert!(sent.scored > 0 && sent.refused > 0 && sent.hung_up > 0, "the load has every kind");
    println!(
        "{cases} requests: {} scored, {} refused with a reason, {} hung up in the middle, {} too long",
        sent.scored, sent.refused, sent.hung_up, sent.turned_away
    );
    Ok(())
}
