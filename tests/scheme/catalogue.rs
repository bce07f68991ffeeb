//! A catalogue: published schemes and a host's own, each read once.

use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::scheme::Catalogue;
use budget_performance::{Error, Evaluation, Language, Scheme};

fn form(kind: EvaluationKind, scheme: Option<&str>) -> Evaluation {
    let header = Header { scheme: scheme.map(Into::into), ..Header::new(kind, "某项目") };
    Evaluation::builder(header).build().unwrap()
}

/// The rules of a place of the host's own, made of a published scheme.
fn own(id: &str, places: u8) -> Scheme {
    let mut document = Scheme::named("hubei-project-2020").unwrap().into_document();
    document.id = id.into();
    document.rounding.places = places;
    document.check().unwrap()
}

#[test]
fn the_published_catalogue_answers_as_the_library_does() {
    let catalogue = Catalogue::published();
    let mut ids: Vec<_> = Scheme::published().map(|listed| listed.id).collect();
    ids.sort_unstable();
    assert_eq!(catalogue.iter().map(Scheme::id).collect::<Vec<_>>(), ids);
    let named = ids.iter().copied().map(Some);
    for scheme in named.chain([None, Some("hubei-projekt-2020"), Some("")]) {
        for kind in [EvaluationKind::Project, EvaluationKind::Department] {
            let form = form(kind, scheme);
            match (catalogue.for_evaluation(&form), Scheme::for_evaluation(&form)) {
                (Ok(kept), Ok(read)) => {
                    assert_eq!((kept, kept.is_assumed()), (&read, read.is_assumed()), "{scheme:?}");
                }
                (Err(kept), Err(read)) => {
                    let sorted = |error| {
                        let Error::SchemeUnknown { id, suggestion, mut known } = error else { panic!("{error}") };
                        known.sort_unstable();
                        (id, suggestion, known)
                    };
                    assert_eq!(sorted(kept), sorted(read));
                }
                (kept, read) => panic!("{scheme:?}: {kept:?}, {read:?}"),
            }
        }
    }
}

#[test]
fn a_scheme_of_the_host_is_found_and_can_be_assumed() {
    let mut catalogue = Catalogue::published();
    catalogue.add(own("our-county", 2));
    let project = form(EvaluationKind::Project, Some("our-county"));
    assert_eq!(catalogue.for_evaluation(&project).unwrap(), &own("our-county", 2));
    assert!(!catalogue.for_evaluation(&project).unwrap().is_assumed());
    assert!(Scheme::for_evaluation(&project).is_err());
    let unnamed = form(EvaluationKind::Project, None);
    catalogue.assume(EvaluationKind::Project, "our-county").unwrap();
    let assumed = catalogue.for_evaluation(&unnamed).unwrap();
    assert!(assumed.is_assumed() && assumed.id() == "our-county");
    // A later scheme of the same id takes its place, also where it is assumed.
    catalogue.add(own("our-county", 1));
    assert_eq!(catalogue.for_evaluation(&unnamed).unwrap().document().rounding.places, 1);
    assert!(catalogue.for_evaluation(&unnamed).unwrap().is_assumed());
    assert_eq!(catalogue.named("our-county").unwrap(), &own("our-county", 1));
    assert_eq!(catalogue.iter().len(), Scheme::published().count() + 1);
    // The other kind keeps what it had.
    let department = catalogue.for_evaluation(&form(EvaluationKind::Department, None)).unwrap().id().to_owned();
    assert_eq!(department, "platform-default");
}

#[test]
fn an_id_that_the_catalogue_lacks_is_refused_with_those_that_it_has() {
    let mut catalogue = Catalogue::new();
    catalogue.add(own("our-county", 2));
    let told = |error: Error| [Language::English, Language::Chinese].map(|language| error.text(language).to_string());
    let refused = catalogue.for_evaluation(&form(EvaluationKind::Project, Some("our-county-"))).unwrap_err();
    assert_eq!(
        told(refused),
        [
            "unknown scheme `our-county-`, did you mean `our-county`? Known: our-county",
            "没有名为“our-county-”的计分方案，是否应为“our-county”？可用的方案：our-county",
        ]
    );
    assert!(catalogue.named("platform-default").is_err());
    assert!(catalogue.assume(EvaluationKind::Project, "platform-default").is_err());
    // Nothing is assumed where nobody said what.
    assert!(catalogue.for_evaluation(&form(EvaluationKind::Project, None)).is_err());
}
