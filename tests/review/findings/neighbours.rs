//! Names and texts that look alike and mean the opposite, as forms print them.

use budget_performance::Finding;
use serde_json::json;

use crate::findings::{form, scheme_of};

/// The codes and expectations that are raised at the first row of the form in order, with these cells in it.
fn at_row(kind: &str, name: &str, target: &str, actual: &str) -> Vec<String> {
    let evaluation = form(&json!({
        "/rows/0/level2": kind, "/rows/0/level3": name, "/rows/0/target": target, "/rows/0/actual": actual,
    }));
    let scheme = scheme_of(&evaluation);
    let report = scheme.validate(&evaluation);
    let here = |finding: &&Finding<'_>| finding.place == budget_performance::result::Place::Row(1);
    report.findings().iter().filter(here).map(|finding| format!("{} {}", finding.check, finding.expected)).collect()
}

fn says(found: &[String], code: &str) -> bool {
    found.iter().any(|line| line.split(' ').next() == Some(code))
}

/// What nobody wants, and a sign that asks for more of it.
#[test]
fn more_of_a_nuisance_is_doubtful() {
    let names = [
        "投诉",
        "群众投诉率",
        "投诉次数",
        "监管责任事故发生数",
        "交通事故死亡人数",
        "环境污染事故",
        "隐患数量",
        "信访量",
        "上访人数",
        "重复信访率",
        "违规行为",
        "违规资金金额",
        "违法案件数(起)",
        "差错率",
        "逾期率",
        "设备故障率",
        "返工率",
        "群体性事件",
        "负面舆情发生次数",
        "火灾起数",
        "森林火灾受害率",
        "艾滋病感染率",
        "贫困学生辍学率",
        "指标1:投诉率",
        // A word of handling before it does not always act on it.
        "补助对象投诉率",
        "培训投诉次数",
        "救助投诉率",
        "慰问品投诉率",
        "业务办理差错率",
        "案件检查差错次数",
        "审批办理逾期率",
        "农作物受灾面积",
    ];
    for name in names {
        let found = at_row("数量指标", name, "≥5", "5");
        assert!(says(&found, "direction-doubtful"), "{name}: {found:?}");
    }
}

/// What is done about it, as a rate or a count, whatever it is called.
#[test]
fn more_of_what_is_done_about_a_nuisance_is_not() {
    let names = [
        "投诉办结率",
        "投诉处理满意度",
        "投诉回复率",
        "投诉受理渠道数量",
        "12345投诉工单满意率",
        "信访积案化解率",
        "信访事项按期答复率",
        "上访人员稳控率",
        "安全事故调查处理及时率",
        "事故应急救援演练次数",
        "事故下降率",
        "减少交通事故起数",
        "火灾扑救成功率",
        "防火宣传次数",
        "隐患整改率",
        "重大安全隐患排查数量",
        "违规行为查处率",
        "查处违法案件数",
        "违法行为责停率",
        "违法建筑拆除面积",
        "违法犯罪案件破案率",
        "违纪案件立案数",
        "污染防治达标率",
        "污染源在线监控覆盖率",
        "污水处理率",
        "大气污染物减排量",
        "死亡病例报告率",
        "受灾群众救助率",
        "受灾人口安置人数",
        "失业人员再就业率",
        "登记失业人员培训人数",
        "不合格食品处置率",
        "突发事件处置率",
        "药品不良反应报告数",
        "故障排除率",
        "差错整改率",
        "逾期贷款回收率",
        "欠费追缴率",
        "延误航班服务保障率",
        "挽回经济损失",
        "避免经济损失",
        "负面舆情处置率",
        "负面清单覆盖率",
        "重大传染病疫情报告率",
        "感染者管理率",
        "无公害防治率",
        "减灾救灾物资储备",
        "办理信访件",
        "办理信访事项数量",
        "接待信访群众人次",
        "接待重复上访人次",
        "回复投诉件数",
        "答复群众投诉件数",
        "接听投诉举报电话",
        "回访投诉人数",
        "处罚违法行为数",
        "立案违法案件数",
        "审理违法案件数",
        "调查事故起数",
        "检查火灾隐患单位数",
        "监测地质灾害隐患点数量",
        "地质灾害隐患点搬迁户数",
        "应急处置突发事件次数",
        "慰问受灾群众户数",
        "补助受灾群众户数",
        "发放受灾群众救助金户数",
        "救助受灾人口数量",
        "安置受灾群众",
        "修复受灾道路里程",
        "恢复受灾农田面积",
        "救助受害妇女人数",
    ];
    for name in names {
        let found = at_row("数量指标", name, "≥5", "5");
        assert!(!says(&found, "direction-doubtful"), "{name}: {found:?}");
    }
}

/// What is to be built, done or trained, and a sign that asks for less of it; but not what it costs or how long it takes.
#[test]
fn less_of_the_work_is_doubtful() {
    for name in ["安全生产培训人数", "新建公厕数量", "公路建设里程", "举办培训班期数", "采购设备数量", "新增绿化面积"]
    {
        let found = at_row("数量指标", name, "≤100", "90");
        assert!(says(&found, "direction-doubtful"), "{name}: {found:?}");
    }
    let kept_down = [
        "人均培训成本",
        "培训费支出",
        "每期培训天数",
        "建设工期",
        "建设用地面积",
        "维修响应时间",
        "设备维修次数",
        "检查发现问题数",
        "补助标准",
        "补助对象错误率",
        "补助资金发放时限",
        "设备采购单价",
        "会议次数",
        "出国(境)团组数",
        "群众投诉次数",
    ];
    for name in kept_down {
        let found = at_row("数量指标", name, "≤100", "90");
        assert!(!says(&found, "direction-doubtful"), "{name}: {found:?}");
    }
}

/// Without a sign, the name says whether more or less of it is better.
#[test]
fn a_name_implies_the_sign() {
    let less = [
        "森林火灾受害率",
        "有害生物成灾率",
        "事故起数",
        "投诉率",
        "上访人次",
        "违规率",
        "预算调整率",
        "结转结余率",
        "三公经费变动率",
        "公用经费控制率",
        "办理时限",
        "平均耗时",
        "故障响应时间",
        "突发事件发生数",
    ];
    for name in less {
        let found = at_row("数量指标", name, "5%", "4%");
        assert!(found.contains(&"comparison-missing ≤".to_owned()), "{name}: {found:?}");
    }
    let more = [
        "培训人数",
        "投诉办结率",
        "突发事件处置率",
        "违法行为责停率",
        "隐患整改率",
        "事故下降率",
        "污水处理率",
        "受灾群众救助率",
        "慰问受灾群众户数",
        "办理信访件",
        "修复受灾道路里程",
        "查处违法案件数",
        "药品不良反应报告数",
        "能耗降低率",
    ];
    for name in more {
        let found = at_row("数量指标", name, "5%", "6%");
        assert!(found.contains(&"comparison-missing ≥".to_owned()), "{name}: {found:?}");
    }
}

/// A target of words of degree says nothing; one that names a state, a thing or a comparison does.
#[test]
fn vague_targets() {
    let vague = [
        "效果显著",
        "效果明显",
        "有效提升",
        "良好",
        "逐步提高",
        "高",
        "好",
        "较高",
        "明显改善",
        "持续发挥作用",
        "得到有效保障",
        "产生积极影响",
        "社会效益显著",
        "有所改善",
        "明显降低",
        "稳步提升",
        "“显著”",
        "显著、持续",
        "效果 显著",
        "进一步增强",
        "长期",
        "优良",
    ];
    for target in vague {
        let found = at_row("质量指标", "工作成效", target, "完成");
        assert!(says(&found, "target-vague") && !says(&found, "target-not-quantified"), "{target}: {found:?}");
    }
    let stated = [
        "产生增幅",
        "合规",
        "及时",
        "已完成",
        "合格",
        "达标",
        "健全",
        "制度健全",
        "规范",
        "好坏",
        "优良中低差",
        "高中低",
        "有",
        "是",
        "全覆盖",
        "零事故",
        "符合国家标准",
        "提高居民收入",
        "不断提高群众满意度",
        "优于上年",
        "较上年有所提高",
        "严格执行相关制度规定",
        "保障机构正常运转",
        "公益性事业",
        "按时限完成",
        "增长率",
    ];
    for target in stated {
        let found = at_row("质量指标", "工作成效", target, "完成");
        assert!(says(&found, "target-not-quantified") && !says(&found, "target-vague"), "{target}: {found:?}");
    }
}

/// A rate implies %, and a name may carry the unit; 效率 and 频率 only sound like rates.
#[test]
fn units_in_names() {
    for name in ["工作效率", "巡查频率", "0-6岁儿童健康管理", "补贴渔船数", "指标1:道路", "拥堵指数", "学校发展能力"]
    {
        let found = at_row("质量指标", name, "≥5", "5");
        assert!(says(&found, "unit-missing"), "{name}: {found:?}");
    }
    let named = [
        "0-6岁儿童健康管理率",
        "学员满意度",
        "培训课时",
        "慰问人次",
        "修建道路(公里)",
        "种公猪(≥头)",
        "修建5公里道路",
        "完成改造公厕座数",
        "优秀作品占比",
    ];
    for name in named {
        let found = at_row("质量指标", name, "≥5", "5");
        assert!(!says(&found, "unit-missing"), "{name}: {found:?}");
    }
}
