//! Denominators that stand before their number: 每亩300元, 每人每月623元.
//!
//! The unit of such a cell is printed in two places, so that no piece of the cell is its name. The compiler writes the names
//! that can be met from the lists here.

use crate::notation::lexicon::{Lexicon, Word, sorted};

/// What can follow 每, each with its usual name.
#[rustfmt::skip] // A line holds a family of units.
pub(crate) static DENOMINATORS: Lexicon<&str> = Lexicon::new({
    const WORDS: &[Word<&str>] = &sorted([
        ("人", "人"), ("人次", "人次"), ("人份", "人份"), ("名", "名"), ("位", "位"), ("生", "生"), ("户", "户"), ("户次", "户次"),
        ("家", "家"), ("家次", "家次"), ("村", "村"), ("社区", "社区"), ("镇", "镇"), ("乡", "乡"), ("县", "县"), ("区", "区"),
        ("市", "市"), ("校", "校"), ("园", "园"), ("班", "班"), ("所", "所"), ("亩", "亩"), ("亩次", "亩次"), ("公顷", "公顷"),
        ("平方米", "平方米"), ("平方公里", "平方公里"), ("立方米", "立方米"), ("米", "米"), ("延米", "延米"), ("公里", "公里"), ("吨", "吨"),
        ("公斤", "公斤"), ("千克", "千克"), ("斤", "斤"), ("升", "升"), ("度", "度"), ("次", "次"), ("场", "场"), ("场次", "场次"),
        ("期", "期"), ("批", "批"), ("批次", "批次"), ("届", "届"), ("轮", "轮"), ("台", "台"), ("台次", "台次"), ("套", "套"),
        ("辆", "辆"), ("辆次", "辆次"), ("车", "车"), ("车次", "车次"), ("头", "头"), ("只", "只"), ("羽", "羽"), ("株", "株"),
        ("棵", "棵"), ("张", "张"), ("份", "份"), ("本", "本"), ("册", "册"), ("件", "件"), ("个", "个"), ("项", "项"),
        ("条", "条"), ("处", "处"), ("座", "座"), ("栋", "栋"), ("间", "间"), ("床", "床"), ("床日", "床日"), ("盏", "盏"),
        ("例", "例"), ("案", "案"), ("起", "起"), ("单", "单"), ("篇", "篇"), ("岗", "岗"), ("队", "队"), ("组", "组"),
        ("点", "点"), ("站", "站"), ("年", "年"), ("学年", "学年"), ("月", "月"), ("周", "周"), ("天", "天"), ("日", "日"),
        ("季度", "季度"), ("半年", "半年"), ("学期", "学期"), ("小时", "小时"), ("课时", "课时"), ("学时", "学时"), ("工日", "工日"),
        ("工作日", "工作日"), ("分钟", "分钟"), ("标段", "标段"), ("项目", "项目"), ("机构", "机构"), ("企业", "企业"), ("单位", "单位"),
        ("学校", "学校"), ("行政村", "行政村"), ("自然村", "自然村"), ("乡镇", "乡镇"),
        // Other spellings.
        ("季", "季度"), ("个月", "月"), ("个季度", "季度"), ("个人", "人"), ("个村", "村"), ("个社区", "社区"), ("个班", "班"),
        ("个项目", "项目"), ("个工作日", "工作日"), ("个小时", "小时"), ("个学期", "学期"), ("个学年", "学年"), ("个行政村", "行政村"),
        ("个自然村", "自然村"), ("个乡镇", "乡镇"), ("个单位", "单位"), ("个企业", "企业"), ("个学校", "学校"), ("所学校", "学校"),
        ("个岗", "岗"), ("个点", "点"), ("个机构", "机构"), ("家企业", "企业"), ("家机构", "机构"), ("年度", "年"), ("㎡", "平方米"),
        ("平米", "平方米"), ("千米", "公里"), ("km", "公里"), ("户家庭", "户"), ("名学生", "名"), ("名教师", "名"), ("名职工", "名"),
        ("位老人", "位"),
    ]);
    WORDS
});

/// The unit with every single denominator, a line each.
macro_rules! by_one {
    ($unit:literal) => {
        concat!(
            $unit,
            "/人\n",
            $unit,
            "/人次\n",
            $unit,
            "/人份\n",
            $unit,
            "/名\n",
            $unit,
            "/位\n",
            $unit,
            "/生\n",
            $unit,
            "/户\n",
            $unit,
            "/户次\n",
            $unit,
            "/家\n",
            $unit,
            "/家次\n",
            $unit,
            "/村\n",
            $unit,
            "/社区\n",
            $unit,
            "/镇\n",
            $unit,
            "/乡\n",
            $unit,
            "/县\n",
            $unit,
            "/区\n",
            $unit,
            "/市\n",
            $unit,
            "/校\n",
            $unit,
            "/园\n",
            $unit,
            "/班\n",
            $unit,
            "/所\n",
            $unit,
            "/亩\n",
            $unit,
            "/亩次\n",
            $unit,
            "/公顷\n",
            $unit,
            "/平方米\n",
            $unit,
            "/平方公里\n",
            $unit,
            "/立方米\n",
            $unit,
            "/米\n",
            $unit,
            "/延米\n",
            $unit,
            "/公里\n",
            $unit,
            "/吨\n",
            $unit,
            "/公斤\n",
            $unit,
            "/千克\n",
            $unit,
            "/斤\n",
            $unit,
            "/升\n",
            $unit,
            "/度\n",
            $unit,
            "/次\n",
            $unit,
            "/场\n",
            $unit,
            "/场次\n",
            $unit,
            "/期\n",
            $unit,
            "/批\n",
            $unit,
            "/批次\n",
            $unit,
            "/届\n",
            $unit,
            "/轮\n",
            $unit,
            "/台\n",
            $unit,
            "/台次\n",
            $unit,
            "/套\n",
            $unit,
            "/辆\n",
            $unit,
            "/辆次\n",
            $unit,
            "/车\n",
            $unit,
            "/车次\n",
            $unit,
            "/头\n",
            $unit,
            "/只\n",
            $unit,
            "/羽\n",
            $unit,
            "/株\n",
            $unit,
            "/棵\n",
            $unit,
            "/张\n",
            $unit,
            "/份\n",
            $unit,
            "/本\n",
            $unit,
            "/册\n",
            $unit,
            "/件\n",
            $unit,
            "/个\n",
            $unit,
            "/项\n",
            $unit,
            "/条\n",
            $unit,
            "/处\n",
            $unit,
            "/座\n",
            $unit,
            "/栋\n",
            $unit,
            "/间\n",
            $unit,
            "/床\n",
            $unit,
            "/床日\n",
            $unit,
            "/盏\n",
            $unit,
            "/例\n",
            $unit,
            "/案\n",
            $unit,
            "/起\n",
            $unit,
            "/单\n",
            $unit,
            "/篇\n",
            $unit,
            "/岗\n",
            $unit,
            "/队\n",
            $unit,
            "/组\n",
            $unit,
            "/点\n",
            $unit,
            "/站\n",
            $unit,
            "/年\n",
            $unit,
            "/学年\n",
            $unit,
            "/月\n",
            $unit,
            "/周\n",
            $unit,
            "/天\n",
            $unit,
            "/日\n",
            $unit,
            "/季度\n",
            $unit,
            "/半年\n",
            $unit,
            "/学期\n",
            $unit,
            "/小时\n",
            $unit,
            "/课时\n",
            $unit,
            "/学时\n",
            $unit,
            "/工日\n",
            $unit,
            "/工作日\n",
            $unit,
            "/分钟\n",
            $unit,
            "/标段\n",
            $unit,
            "/项目\n",
            $unit,
            "/机构\n",
            $unit,
            "/企业\n",
            $unit,
            "/单位\n",
            $unit,
            "/学校\n",
            $unit,
            "/行政村\n",
            $unit,
            "/自然村\n",
            $unit,
            "/乡镇\n",
        )
    };
}

/// The unit with two denominators, as it is printed of money and of what people are given or do: 元/人·月.
macro_rules! by_two {
    ($unit:literal, $($time:literal),+) => {
        concat!($(by_time!($unit, $time)),+)
    };
}

macro_rules! by_time {
    ($unit:literal, $time:literal) => {
        concat!(
            $unit,
            "/人·",
            $time,
            "\n",
            $unit,
            "/名·",
            $time,
            "\n",
            $unit,
            "/位·",
            $time,
            "\n",
            $unit,
            "/生·",
            $time,
            "\n",
            $unit,
            "/户·",
            $time,
            "\n",
            $unit,
            "/家·",
            $time,
            "\n",
            $unit,
            "/村·",
            $time,
            "\n",
            $unit,
            "/社区·",
            $time,
            "\n",
            $unit,
            "/校·",
            $time,
            "\n",
            $unit,
            "/班·",
            $time,
            "\n",
            $unit,
            "/亩·",
            $time,
            "\n",
            $unit,
            "/公顷·",
            $time,
            "\n",
            $unit,
            "/平方米·",
            $time,
            "\n",
            $unit,
            "/公里·",
            $time,
            "\n",
            $unit,
            "/台·",
            $time,
            "\n",
            $unit,
            "/套·",
            $time,
            "\n",
            $unit,
            "/辆·",
            $time,
            "\n",
            $unit,
            "/车·",
            $time,
            "\n",
            $unit,
            "/头·",
            $time,
            "\n",
            $unit,
            "/只·",
            $time,
            "\n",
            $unit,
            "/床·",
            $time,
            "\n",
            $unit,
            "/个·",
            $time,
            "\n",
            $unit,
            "/次·",
            $time,
            "\n",
            $unit,
            "/场·",
            $time,
            "\n",
            $unit,
            "/期·",
            $time,
            "\n",
            $unit,
            "/项·",
            $time,
            "\n",
            $unit,
            "/座·",
            $time,
            "\n",
            $unit,
            "/岗·",
            $time,
            "\n",
            $unit,
            "/所·",
            $time,
            "\n",
            $unit,
            "/处·",
            $time,
            "\n",
            $unit,
            "/单位·",
            $time,
            "\n",
            $unit,
            "/学校·",
            $time,
            "\n",
        )
    };
}

/// A unit with all that it can be divided by.
macro_rules! divided {
    ($unit:literal) => {
        ($unit, by_one!($unit), "")
    };
    ($unit:literal twice) => {
        ($unit, by_one!($unit), by_two!($unit, "年", "学年", "月", "周", "天", "日", "季度", "学期", "次", "场", "期", "课时", "小时"))
    };
}

/// Each unit that can be divided, and the names of what it is then: a line each, with one and with two denominators.
#[rustfmt::skip] // A line holds a family of units.
static DIVIDED: &[(&str, &str, &str)] = &[
    divided!("元" twice), divided!("次" twice), divided!("小时" twice), divided!("天" twice), divided!("度" twice),
    divided!("公斤" twice), divided!("斤" twice), divided!("升" twice), divided!("吨" twice), divided!("份" twice),
    divided!("角"), divided!("分"), divided!("人"), divided!("人次"), divided!("名"), divided!("户"), divided!("家"),
    divided!("个"), divided!("场"), divided!("场次"), divided!("期"), divided!("批"), divided!("批次"),
    divided!("件"), divided!("项"), divided!("条"), divided!("种"), divided!("套"), divided!("台"), divided!("辆"),
    divided!("头"), divided!("只"), divided!("株"), divided!("棵"), divided!("羽"), divided!("本"), divided!("册"),
    divided!("张"), divided!("篇"), divided!("瓶"), divided!("盒"), divided!("袋"), divided!("箱"), divided!("包"),
    divided!("片"), divided!("粒"), divided!("支"), divided!("轮"), divided!("遍"), divided!("趟"), divided!("起"),
    divided!("例"), divided!("处"), divided!("座"), divided!("间"), divided!("分钟"), divided!("课时"),
    divided!("学时"), divided!("日"), divided!("个工作日"), divided!("工作日"), divided!("立方米"), divided!("方"),
    divided!("平方米"), divided!("亩"), divided!("公里"), divided!("米"), divided!("千克"), divided!("克"),
    divided!("毫克"), divided!("微克"), divided!("毫升"), divided!("千瓦时"), divided!("个小时"), divided!("床"),
    divided!("盏"), divided!("组"), divided!("队"),
];

/// The denominators that stand before a number, by their usual names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Each {
    first: &'static str,
    second: Option<&'static str>,
}

impl Each {
    /// The denominators behind the first 每: 人 and 月 of 每人每月, and what follows them.
    pub(crate) fn read(text: &str) -> Option<(Self, &str)> {
        let (first, rest) = DENOMINATORS.longest(text)?;
        let second = rest.strip_prefix(EACH).and_then(|after| DENOMINATORS.longest(after));
        Some(match second {
            Some((second, behind)) => (Self { first, second: Some(second) }, behind),
            None => (Self { first, second: None }, rest),
        })
    }

    /// Whether the number is one of a year, as most of a form are.
    pub(crate) fn is_yearly(self) -> bool {
        self.first == YEAR && self.second.is_none()
    }

    /// The unit divided by the denominators.
    pub(crate) fn divide(self, unit: &str) -> Option<&'static str> {
        let (_, by_one, by_two) = DIVIDED.iter().find(|(divided, ..)| *divided == unit)?;
        let is_this = |line: &&str| {
            let denominators = line.get(unit.len()..).and_then(|behind| behind.strip_prefix('/')).unwrap_or_default();
            match self.second {
                None => denominators == self.first,
                Some(second) => denominators.split_once('·') == Some((self.first, second)),
            }
        };
        let lines = if self.second.is_none() { by_one } else { by_two };
        lines.lines().find(is_this)
    }
}

/// The name of a divided unit as the lists hold it.
pub(crate) fn listed(name: &str) -> Option<&'static str> {
    let (unit, _) = name.split_once('/')?;
    let (_, by_one, by_two) = DIVIDED.iter().find(|(divided, ..)| *divided == unit)?;
    by_one.lines().chain(by_two.lines()).find(|line| *line == name)
}

/// Before a denominator.
pub(crate) const EACH: char = '每';

const YEAR: &str = "年";

#[cfg(test)]
mod tests {
    use super::{DENOMINATORS, DIVIDED, Each};

    #[test]
    fn every_denominator_is_listed_once_and_divides_every_unit() {
        DENOMINATORS.check("DENOMINATORS");
        for denominator in DENOMINATORS.words() {
            let (each, rest) = Each::read(denominator).unwrap();
            assert_eq!(rest, "");
            for (unit, ..) in DIVIDED {
                assert!(each.divide(unit).is_some_and(|divided| divided.starts_with(unit)), "{unit}/{denominator}");
            }
        }
    }
}
