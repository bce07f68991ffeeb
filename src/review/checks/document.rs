//! The evaluation as a whole: the scheme that it follows, what it lacks, and when it was written.

use crate::evaluation::header::CellPlace;
use crate::notation::date::Deadline;
use crate::notation::hierarchy::Kind;
use crate::review::checks::{cells, goals, patterns, reasons, totals, unreadable};
use crate::review::context::Review;
use crate::review::finding::{Finding, Place, Value};
use crate::scheme::document::EvaluationKind;
use crate::scheme::wording::wordings;

wordings! {
    WeightImplied {
        meaning: "the form has no weight column, so that a declared score stands for the weight", "表内未设分值栏，以自评得分视同分值";
        advice: "use a form that prints the weight of every indicator", "建议使用列明各指标分值的表样";
        WEIGHT_IMPLIED: "the form has no weight column: the declared scores are taken as weights", "表内未设分值栏，各指标以自评得分视同分值计算";
    }
    SchemeAssumed {
        meaning: "the form names no scheme, and one was assumed", "未注明所适用的计分方案，系统采用默认方案";
        advice: "name the scheme that the form follows", "请注明所适用的计分方案";
        SCHEME_ASSUMED: "the form names no scheme: {expected} is assumed", "未注明所适用的计分方案，按{expected}计算";
    }
    SatisfactionMissing {
        meaning: "there is no satisfaction indicator where the scheme requires one", "未设置计分方案要求的满意度指标";
        advice: "add an indicator of the satisfaction of those served", "请补充服务对象满意度指标";
        SATISFACTION_MISSING: "no row is a satisfaction indicator, which the scheme requires", "未设置满意度指标，计分方案要求设置";
    }
    ReportDateImplausible {
        meaning: "the report is dated before the end of the year that it reports", "填报日期早于所评价年度终了";
        advice: "check the date of the report and the year", "请核实填报日期和评价年度";
        REPORT_DATE_IMPLAUSIBLE: "the report is dated {found}, but the year ends on {expected}", "填报日期为{found}，所评价年度至{expected}终了";
    }
    SchemeMismatch {
        meaning: "the form is reviewed under a scheme for another kind of evaluation, or another than it names", "所用计分方案与评价类型不符，或与表内注明的方案不一致";
        advice: "use the scheme that the form follows", "请按该表所适用的计分方案复核";
        PROJECT_UNDER_OTHER_SCHEME: "a project is reviewed under {found}, a scheme for departments", "项目自评表按部门整体评价方案{found}计算";
        DEPARTMENT_UNDER_OTHER_SCHEME: "a department is reviewed under {found}, a scheme for projects", "部门整体自评表按项目评价方案{found}计算";
        OTHER_SCHEME_NAMED: "the form names the scheme {expected}, but {found} is used", "表内注明的计分方案为{expected}，实际按{found}计算";
    }
    SchemeModified {
        meaning: "the scheme bears a published id, but its rules are not the published ones", "计分方案使用已发布方案的编号，但规则与发布的不一致";
        advice: "give the changed scheme an id of its own, or use the published one", "请为修改后的方案另编编号，或使用已发布的方案";
        SCHEME_MODIFIED: "the scheme bears the published id {found}, but its rules are not the published ones",
            "计分方案编号为{found}，但其规则与已发布的同编号方案不一致";
    }
}

/// The checks of the document as a whole.
pub(crate) fn review(review: &mut Review<'_, '_>) {
    totals::review(review);
    review.raise(weight_implied(review));
    review.raise(scheme_assumed(review));
    review.raise(satisfaction_missing(review));
    review.raise(reasons::analysis_missing(review));
    review.raise(reasons::instruction_in_document(review));
    review.raise(cells::no_target_has_a_sign(review));
    review.raise(patterns::full_marks_throughout(review));
    goals::review(review);
    review.raise(scheme_mismatch(review));
    review.raise(scheme_modified(review));
    review.raise(report_date_implausible(review));
    unreadable::review(review, |place| matches!(place, CellPlace::Document));
}

fn weight_implied<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    review.evaluation.overview.implies_weights().then(|| Finding::new(WEIGHT_IMPLIED, Place::Document))
}

fn scheme_assumed<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let id = &review.scheme.document().id;
    review.scheme.is_assumed().then(|| Finding::new(SCHEME_ASSUMED, Place::Document).expected(Value::Text(id)))
}

fn satisfaction_missing<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let required = !review.scheme.is_assumed() && review.scheme.plan().requires_satisfaction;
    let overview = review.evaluation.overview;
    (required && overview.has_card() && !overview.kinds.has(Kind::Satisfaction.index()))
        .then(|| Finding::new(SATISFACTION_MISSING, Place::Document))
}

fn report_date_implausible<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let header = &review.evaluation.header;
    let (reported, year) = (header.reported_on?, header.fiscal_year?);
    let end = Deadline::new(Some(year), 12, Some(31))?;
    (reported.in_year(None)? < end.in_year(None)?).then(|| {
        Finding::new(REPORT_DATE_IMPLAUSIBLE, Place::Document).expected(Value::Date(end)).found(Value::Date(reported))
    })
}

/// Another scheme than the form names, or one for another kind of evaluation. Nobody chose an assumed one.
fn scheme_mismatch<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let (scheme, header) = (review.scheme, &review.evaluation.header);
    if scheme.is_assumed() {
        return None;
    }
    let place = Place::Scheme("");
    let used = Value::Text(scheme.id());
    let named = header.scheme.as_deref().filter(|named| !named.is_empty() && *named != scheme.id());
    if let Some(named) = named {
        return Some(Finding::new(OTHER_SCHEME_NAMED, place).expected(Value::Text(named)).found(used));
    }
    let sentence = match header.kind {
        EvaluationKind::Project => PROJECT_UNDER_OTHER_SCHEME,
        EvaluationKind::Department => DEPARTMENT_UNDER_OTHER_SCHEME,
    };
    (scheme.document().kind != header.kind).then(|| Finding::new(sentence, place).found(used))
}

/// A published id promises the published rules.
fn scheme_modified<'a>(review: &Review<'a, '_>) -> Option<Finding<'a>> {
    let scheme = review.scheme;
    scheme.is_modified().then(|| Finding::new(SCHEME_MODIFIED, Place::Scheme("")).found(Value::Text(scheme.id())))
}
