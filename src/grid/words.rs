//! What a label of a form means, beside the headings of its columns.

use super::options::ColumnRole;

/// What a label says of the cells beside or below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// 项目名称.
    Subject,
    /// 单位名称: the subject of a department's form, the unit of a project's.
    UnitName,
    /// 主管部门.
    Authority,
    /// 实施单位.
    Unit,
    /// 填报日期.
    ReportedOn,
    /// 评价年度.
    FiscalYear,
    /// A label whose value `form/1` has no field for.
    NotCarried,
    /// A label over a whole band: 项目资金, 绩效指标.
    Section,
    /// The total of the funds by a name of its own.
    FundTotal,
    /// 基本支出总额, 项目支出总额: a part of the budget with its amount beside it.
    FundPart,
    /// 合计: the total of whatever stands above or below.
    Sum,
    /// 总分.
    Total,
    /// 小计.
    Subtotal,
    /// 自评总分, as a label before its value.
    DeclaredTotal,
    /// 评价等级.
    Grade,
    /// 预期目标.
    Goal,
    /// 实际完成情况, of goals.
    Achievement,
    /// 存在问题.
    Deviation,
    /// 改进措施.
    Improvement,
    /// 注, 填表说明.
    Note,
    /// 填表人, 负责人签字.
    Signature,
}

impl Word {
    /// Whether a row that begins with the label belongs to no band of indicators.
    pub(super) const fn ends_indicators(self) -> bool {
        !self.is_total() && !matches!(self, Self::FundTotal | Self::FundPart | Self::Section)
    }

    /// Whether a row that begins with the label declares a total or a subtotal.
    pub(super) const fn is_total(self) -> bool {
        matches!(self, Self::Sum | Self::Total | Self::Subtotal | Self::DeclaredTotal)
    }

    /// Whether a row that begins with the label belongs to no band of funds.
    pub(super) const fn ends_funds(self) -> bool {
        !matches!(self, Self::FundTotal | Self::FundPart | Self::Sum | Self::Total | Self::Subtotal | Self::Section)
    }

    /// Whether the label stands at the head of a form.
    pub(super) const fn is_of_head(self) -> bool {
        matches!(
            self,
            Self::Subject | Self::UnitName | Self::Authority | Self::Unit | Self::ReportedOn | Self::FiscalYear
        )
    }

    /// Whether a value stands beside the label.
    pub(super) const fn has_value(self) -> bool {
        !matches!(self, Self::Section | Self::FundTotal | Self::Sum | Self::Subtotal | Self::Total)
    }
}

/// What a text means as the heading of a column of indicators, as one of funds, and as a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Meaning {
    pub(super) indicator: Option<ColumnRole>,
    pub(super) fund: Option<ColumnRole>,
    pub(super) label: Option<Word>,
}

impl Meaning {
    pub(super) const fn is_known(self) -> bool {
        self.indicator.is_some() || self.fund.is_some() || self.label.is_some()
    }

    pub(super) fn is(self, word: Word) -> bool {
        self.label == Some(word)
    }
}
