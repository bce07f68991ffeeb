//! The forms of the model: what a row asks and what is answered, before it becomes cells.

use crate::rules::Q;
use budget_performance::evaluation::AmountName;
use budget_performance::evaluation::{Amount, BudgetExecution, EvaluationKind, Header, MoneyUnit, Rate};
use budget_performance::notation::Level;
use budget_performance::number::Number;
use budget_performance::scheme::{ChosenRule, Rule};
use budget_performance::{Evaluation, Indicator, Points};

/// A decimal with its places, as it is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    pub(crate) mantissa: i64,
    pub(crate) places: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    AtLeast,
    Above,
    AtMost,
    Below,
    Equal,
}

/// What is printed behind a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Bare,
    Pieces,
    Percent,
    Yuan,
    TenThousandYuan,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Amounted {
    pub(crate) value: Decimal,
    pub(crate) unit: Unit,
}

/// A target and its answer.
#[derive(Debug, Clone)]
pub(crate) enum Question {
    Numbers {
        sign: Option<Sign>,
        target: Amounted,
        actual: Amounted,
    },
    Inequality {
        sign: Sign,
        target: Amounted,
    },
    Changes {
        target_up: Option<bool>,
        actual_up: Option<bool>,
        target: Decimal,
        actual: Decimal,
    },
    Within {
        low: Decimal,
        high: Decimal,
        actual: Decimal,
    },
    /// Month and day; the target without a year where it is not said.
    Finished {
        by: (u8, u8),
        with_year: bool,
        on: (u8, u8),
    },
    DeadlineLevel {
        by: (u8, u8),
    },
    Level {
        numeric_target: bool,
        level: Level,
    },
    Text,
    Mismatched {
        target: Amounted,
    },
    NoActual {
        target: Amounted,
    },
    NoTarget {
        actual: Amounted,
    },
    NotApplicable {
        target: Amounted,
    },
}

#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Where it stands: the label of its block, and its kind.
    pub(crate) block: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) fewer_is_better: bool,
    pub(crate) weight: Decimal,
    pub(crate) declared: Option<Decimal>,
    pub(crate) deduction: Option<Decimal>,
    pub(crate) coefficient: Option<Decimal>,
    pub(crate) group: Option<u8>,
    /// A rule of its own: a measure and a curve.
    pub(crate) own: Option<Rule>,
    pub(crate) question: Question,
}

#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) weights: bool,
    pub(crate) rows: Vec<Row>,
    pub(crate) printed: Vec<(&'static str, Decimal)>,
    pub(crate) initial: Option<Amounted>,
    pub(crate) adjusted: Option<Amounted>,
    pub(crate) executed: Option<Amounted>,
    pub(crate) rate: Option<Decimal>,
    /// What formulas measure, by its name.
    pub(crate) amounts: Vec<(AmountName, Decimal)>,
}

impl Decimal {
    pub(crate) const fn new(mantissa: i64, places: u8) -> Self {
        Self { mantissa, places }
    }

    pub(crate) fn exact(self) -> Q {
        Q::new(i128::from(self.mantissa), 10i128.pow(u32::from(self.places)))
    }

    pub(crate) fn number(self) -> Number {
        Number::new(self.mantissa, self.places).unwrap()
    }

    pub(crate) fn points(self) -> Points {
        Points::new(self.number()).unwrap()
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let minus = if self.mantissa < 0 { "-" } else { "" };
        let (digits, places) = (self.mantissa.unsigned_abs(), usize::from(self.places));
        let scale = 10u64.pow(u32::from(self.places));
        match places {
            0 => write!(out, "{minus}{digits}"),
            _ => write!(out, "{minus}{}.{:0places$}", digits / scale, digits % scale),
        }
    }
}

impl std::fmt::Debug for Decimal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{self}")
    }
}

impl std::fmt::Display for Amounted {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let unit = match self.unit {
            Unit::Bare => "",
            Unit::Pieces => "个",
            Unit::Percent => "%",
            Unit::Yuan => "元",
            Unit::TenThousandYuan => "万元",
        };
        write!(out, "{}{unit}", self.value)
    }
}

impl Sign {
    pub(crate) const fn printed(self) -> &'static str {
        match self {
            Self::AtLeast => "≥",
            Self::Above => ">",
            Self::AtMost => "≤",
            Self::Below => "<",
            Self::Equal => "=",
        }
    }
}

impl Question {
    /// The cells of the target and of the actual.
    pub(crate) fn cells(&self) -> (String, String) {
        let day = |(month, day): (u8, u8)| format!("{month}月{day}日");
        let change = |up: &Option<bool>| up.map_or("", |up| if up { "增长" } else { "下降" });
        match self {
            Self::Numbers { sign, target, actual } => {
                (format!("{}{target}", sign.map_or("", Sign::printed)), actual.to_string())
            }
            Self::Inequality { sign, target } => {
                let cell = format!("{}{target}", sign.printed());
                (cell.clone(), cell)
            }
            Self::Changes { target_up, actual_up, target, actual } => {
                (format!("{}{target}%", change(target_up)), format!("{}{actual}%", change(actual_up)))
            }
            Self::Within { low, high, actual } => (format!("{low}-{high}个"), format!("{actual}个")),
            Self::Finished { by, with_year, on } => {
                let year = if *with_year { "2021年" } else { "" };
                (format!("{year}{}前", day(*by)), format!("2021年{}", day(*on)))
            }
            Self::DeadlineLevel { by } => (format!("{}前", day(*by)), "已完成".into()),
            Self::Level { numeric_target, level } => {
                let answer = match level {
                    Level::Achieved => "达成预期指标",
                    Level::Partly => "部分达成预期指标",
                    _ => "未完成",
                };
                (if *numeric_target { "≥5个" } else { "效果显著" }.into(), answer.into())
            }
            Self::Text => ("严格执行相关制度规定".into(), "相关制度执行到位，管理规范".into()),
            Self::Mismatched { target } => (format!("≥{target}"), "及时".into()),
            Self::NoActual { target } => (format!("≥{target}"), String::new()),
            Self::NoTarget { actual } => ("/".into(), actual.to_string()),
            Self::NotApplicable { target } => (format!("≥{target}"), "/".into()),
        }
    }
}

impl Form {
    pub(crate) fn evaluation(&self, kind: EvaluationKind) -> Evaluation {
        let mut header = Header::new(kind, "某项目");
        header.fiscal_year = Some(2021);
        let mut builder = Evaluation::builder(header).budget(self.budget());
        for (name, points) in &self.printed {
            builder = builder.block_points(name, points.points());
        }
        for (name, value) in &self.amounts {
            builder = builder.amount(*name, value.number());
        }
        for (index, row) in self.rows.iter().enumerate() {
            let (target, actual) = row.question.cells();
            let name = format!("{}{}", if row.fewer_is_better { "投诉次数" } else { "某项" }, index + 1);
            builder.add(self.indicator(row, &name, &target, &actual));
        }
        builder.build().unwrap()
    }

    fn indicator<'a>(&self, row: &Row, name: &'a str, target: &'a str, actual: &'a str) -> Indicator<'a> {
        let mut indicator = Indicator::new(row.block, row.kind, name).target(target).actual(actual);
        if self.weights {
            indicator = indicator.weight(row.weight.points());
        }
        if let Some(declared) = row.declared {
            indicator = indicator.declared_score(declared.points());
        }
        if let Some(deduction) = row.deduction {
            indicator = indicator.deduction(deduction.points());
        }
        if let Some(coefficient) = row.coefficient {
            indicator = indicator.coefficient(format!("{coefficient}%"));
        }
        if let Some(rule) = &row.own {
            indicator = indicator.rule(rule.clone());
        }
        if let Some(group) = row.group {
            let rule = ChosenRule::new(Rule::Comparison).unwrap();
            indicator = indicator.rule(Rule::Alternative { group: group.to_string(), rule });
        }
        indicator
    }

    fn budget(&self) -> BudgetExecution {
        let amount = |amount: Option<Amounted>| {
            amount.map(|amount| {
                let unit = match amount.unit {
                    Unit::TenThousandYuan => MoneyUnit::TenThousandYuan,
                    _ => MoneyUnit::Yuan,
                };
                Amount::new(amount.value.number(), unit).unwrap()
            })
        };
        let mut budget = BudgetExecution::default();
        budget.amounts.initial = amount(self.initial);
        budget.amounts.adjusted = amount(self.adjusted);
        budget.amounts.executed = amount(self.executed);
        budget.rate = self.rate.map(|rate| Rate { number: rate.number(), percent: true });
        budget
    }
}
