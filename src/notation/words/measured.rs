//! What the last word of a name says of its direction: the word that is measured, right before 率, 数 or what else measures it.
//!
//! `群众不满意率` measures 不满意, `不动产登记办结率` 办结: only the last word counts. Most such words are made of few
//! elements (漏-, 超-, -损), which stand here beside the words that have none of them and those that only look alike.

use crate::notation::lexicon::{Lexicon, Word, count, gathered, marked, sorted, total};

/// What a measured word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measured {
    /// A harm, a fault, a loss or a delay, however it is measured.
    Harm,
    /// The same where it is measured as a rate; its number may be one of those who were helped.
    HarmAsRate,
    /// What is used up, given off or owed: less is better, but it is no fault.
    Burden,
    /// Money that is spent.
    Cost,
    /// Something that is wanted although it looks like the others.
    Wanted,
}

/// The measured words, by all of them.
pub(crate) static MEASURED_WORDS: Lexicon<Measured> = Lexicon::new({
    const TABLES: &[&[(&str, Measured)]] = &[HARMS, RATES_OF_HARM, BURDENS, COSTS, WANTED];
    const WORDS: &[Word<Measured>] = &sorted(gathered::<_, { total(TABLES) }>(TABLES));
    WORDS
});

#[rustfmt::skip] // A line holds a family of words.
const HARMS: &[(&str, Measured)] = &[
    ("超概算", Measured::Harm), ("超工期", Measured::Harm), ("超预算", Measured::Harm), ("超进度", Measured::Harm),
    ("超计划", Measured::Harm), ("误操作", Measured::Harm), ("违停车辆", Measured::Harm), ("违章车辆", Measured::Harm),
    ("违规车辆", Measured::Harm), ("闲置设备", Measured::Harm), ("闲置房屋", Measured::Harm), ("闲置土地", Measured::Harm),
    ("闲置资产", Measured::Harm), ("弃管小区", Measured::Harm), ("改判发回", Measured::Harm), ("褥疮", Measured::Harm),
    ("压疮", Measured::Harm), ("跌倒", Measured::Harm), ("坠床", Measured::Harm), ("拖欠工资", Measured::Harm),
    ("拖欠账款", Measured::Harm), ("不良事件", Measured::Harm), ("违规操作", Measured::Harm), ("重污染", Measured::Harm),
    ("黑臭水体", Measured::Harm), ("劣Ⅴ类水体", Measured::Harm), ("劣V类水体", Measured::Harm), ("劣五类水体", Measured::Harm),
    ("失管", Measured::Harm), ("虚列", Measured::Harm), ("挂账", Measured::Harm), ("停滞项目", Measured::Harm),
    ("逾期项目", Measured::Harm), ("逾期件", Measured::Harm), ("超时件", Measured::Harm), ("差错件", Measured::Harm),
    ("积案", Measured::Harm), ("外溢", Measured::Harm), ("返潮", Measured::Harm), ("返碱", Measured::Harm), ("受伤", Measured::Harm),
    ("治安案", Measured::Harm), ("刑事案", Measured::Harm), ("问题发生", Measured::Harm), ("水土流失", Measured::Harm), ("非法集资", Measured::Harm), ("非法占地", Measured::Harm),
    ("非法采砂", Measured::Harm), ("非法捕捞", Measured::Harm), ("非法采矿", Measured::Harm), ("职务犯罪", Measured::Harm),
    ("差错", Measured::Harm), ("失误", Measured::Harm), ("事故", Measured::Harm), ("投诉", Measured::Harm),
    ("差评", Measured::Harm), ("上访", Measured::Harm), ("信访", Measured::Harm), ("缠访", Measured::Harm),
    ("闹访", Measured::Harm), ("闲置", Measured::Harm), ("积压", Measured::Harm), ("空置", Measured::Harm),
    ("浪费", Measured::Harm), ("流失", Measured::Harm), ("损耗", Measured::Harm), ("损毁", Measured::Harm),
    ("损坏", Measured::Harm), ("破损", Measured::Harm), ("毁损", Measured::Harm), ("渗漏", Measured::Harm),
    ("泄漏", Measured::Harm), ("泄露", Measured::Harm), ("遗漏", Measured::Harm), ("拖欠", Measured::Harm),
    ("拖延", Measured::Harm), ("延误", Measured::Harm), ("延迟", Measured::Harm), ("延期", Measured::Harm),
    ("推迟", Measured::Harm), ("滞后", Measured::Harm), ("滞留", Measured::Harm), ("晚点", Measured::Harm),
    ("误点", Measured::Harm), ("中断", Measured::Harm), ("断供", Measured::Harm), ("断档", Measured::Harm),
    ("断电", Measured::Harm), ("断水", Measured::Harm), ("停电", Measured::Harm), ("停水", Measured::Harm),
    ("停机", Measured::Harm), ("停工", Measured::Harm), ("停产", Measured::Harm), ("宕机", Measured::Harm),
    ("掉线", Measured::Harm), ("丢失", Measured::Harm), ("遗失", Measured::Harm), ("被盗", Measured::Harm),
    ("盗窃", Measured::Harm), ("盗抢", Measured::Harm), ("诈骗", Measured::Harm), ("被骗", Measured::Harm),
    ("骗保", Measured::Harm), ("骗取", Measured::Harm), ("套取", Measured::Harm), ("挪用", Measured::Harm),
    ("截留", Measured::Harm), ("侵占", Measured::Harm), ("冒领", Measured::Harm), ("虚报", Measured::Harm),
    ("瞒报", Measured::Harm), ("谎报", Measured::Harm), ("迟报", Measured::Harm), ("返工", Measured::Harm),
    ("返修", Measured::Harm), ("返贫", Measured::Harm), ("致贫", Measured::Harm), ("反弹", Measured::Harm),
    ("回潮", Measured::Harm), ("复燃", Measured::Harm), ("复垦不达标", Measured::Harm), ("退货", Measured::Harm),
    ("退件", Measured::Harm), ("退回", Measured::Harm), ("退单", Measured::Harm), ("退稿", Measured::Harm),
    ("驳回", Measured::Harm), ("改判", Measured::Harm), ("撤案", Measured::Harm), ("冤假错案", Measured::Harm),
    ("纠纷", Measured::Harm), ("冲突", Measured::Harm), ("欺凌", Measured::Harm), ("溺水", Measured::Harm),
    ("中毒", Measured::Harm), ("触电", Measured::Harm), ("爆炸", Measured::Harm), ("火灾", Measured::Harm),
    ("火警", Measured::Harm), ("坍塌", Measured::Harm), ("塌方", Measured::Harm), ("滑坡", Measured::Harm),
    ("伤亡", Measured::Harm), ("死伤", Measured::Harm), ("轻伤", Measured::Harm), ("重伤", Measured::Harm),
    ("工伤", Measured::Harm), ("死亡", Measured::Harm), ("病死", Measured::Harm), ("死淘", Measured::Harm),
    ("猝死", Measured::Harm), ("自杀", Measured::Harm), ("失踪", Measured::Harm), ("走失", Measured::Harm),
    ("失联", Measured::Harm), ("失控", Measured::Harm), ("失窃", Measured::Harm), ("失火", Measured::Harm),
    ("失效", Measured::Harm), ("失密", Measured::Harm), ("泄密", Measured::Harm), ("黑屏", Measured::Harm),
    ("卡顿", Measured::Harm), ("堵塞", Measured::Harm), ("拥堵", Measured::Harm), ("堵车", Measured::Harm),
    ("闯红灯", Measured::Harm), ("酒驾", Measured::Harm), ("醉驾", Measured::Harm), ("超载", Measured::Harm),
    ("超限", Measured::Harm), ("超速", Measured::Harm), ("偷排", Measured::Harm), ("偷税", Measured::Harm),
    ("漏税", Measured::Harm), ("逃税", Measured::Harm), ("逃费", Measured::Harm), ("抗税", Measured::Harm),
    ("抗法", Measured::Harm), ("撂荒", Measured::Harm), ("抛荒", Measured::Harm), ("弃耕", Measured::Harm),
    ("弃管", Measured::Harm), ("弃标", Measured::Harm), ("流标", Measured::Harm), ("废标", Measured::Harm),
    ("串标", Measured::Harm), ("围标", Measured::Harm), ("烂尾", Measured::Harm), ("停滞", Measured::Harm),
    ("呆账", Measured::Harm), ("坏账", Measured::Harm), ("呆坏账", Measured::Harm), ("亏损", Measured::Harm),
    ("亏空", Measured::Harm), ("赤字", Measured::Harm), ("缺口", Measured::Harm), ("短缺", Measured::Harm),
    ("缺货", Measured::Harm), ("缺勤", Measured::Harm), ("旷工", Measured::Harm), ("旷课", Measured::Harm),
    ("迟到", Measured::Harm), ("早退", Measured::Harm), ("脱岗", Measured::Harm), ("脱管", Measured::Harm),
    ("漏管", Measured::Harm), ("脱保", Measured::Harm), ("断保", Measured::Harm), ("断缴", Measured::Harm),
    ("骚乱", Measured::Harm), ("群体性事件", Measured::Harm), ("负面舆情", Measured::Harm), ("负面", Measured::Harm),
    ("谣言", Measured::Harm), ("诉讼败诉", Measured::Harm), ("败诉", Measured::Harm), ("复议败诉", Measured::Harm),
    ("被复议", Measured::Harm), ("被诉", Measured::Harm), ("被投诉", Measured::Harm), ("被问责", Measured::Harm),
    ("被通报", Measured::Harm), ("被处罚", Measured::Harm), ("扣分", Measured::Harm), ("罚没", Measured::Harm),
    ("罚款", Measured::Harm), ("报废", Measured::Harm), ("变质", Measured::Harm), ("霉变", Measured::Harm),
    ("腐烂", Measured::Harm), ("虫害", Measured::Harm), ("病虫害", Measured::Harm), ("倒伏", Measured::Harm),
    ("减产", Measured::Harm), ("绝收", Measured::Harm), ("误报", Measured::Harm), ("虚警", Measured::Harm),
    ("误诊", Measured::Harm), ("漏诊", Measured::Harm), ("误判", Measured::Harm), ("误工", Measured::Harm),
    ("残次", Measured::Harm), ("残损", Measured::Harm), ("废品", Measured::Harm), ("次品", Measured::Harm),
    ("残次品", Measured::Harm), ("劣质", Measured::Harm), ("不良", Measured::Harm), ("超标", Measured::Harm),
    ("溢流", Measured::Harm), ("直排", Measured::Harm), ("偷盗", Measured::Harm), ("举报", Measured::Harm),
    ("曝光", Measured::Harm), ("违约", Measured::Harm), ("违规", Measured::Harm), ("违纪", Measured::Harm),
    ("违法", Measured::Harm), ("违章", Measured::Harm), ("违建", Measured::Harm), ("违停", Measured::Harm),
    ("违禁", Measured::Harm), ("隐患", Measured::Harm), ("缺陷", Measured::Harm), ("漏洞", Measured::Harm),
    ("瑕疵", Measured::Harm), ("故障", Measured::Harm), ("差旅超标", Measured::Harm), ("弄虚作假", Measured::Harm),
    ("舞弊", Measured::Harm), ("作弊", Measured::Harm), ("抄袭", Measured::Harm), ("造假", Measured::Harm),
    ("侵权", Measured::Harm), ("盗版", Measured::Harm), ("假冒", Measured::Harm), ("走私", Measured::Harm),
    ("贩毒", Measured::Harm), ("吸毒", Measured::Harm), ("涉毒", Measured::Harm), ("犯罪", Measured::Harm),
    ("再犯", Measured::Harm), ("重犯", Measured::Harm), ("重新违法犯罪", Measured::Harm), ("发案", Measured::Harm),
    ("案发", Measured::Harm), ("刑事案件", Measured::Harm), ("治安案件", Measured::Harm), ("盗抢案件", Measured::Harm),
    ("命案", Measured::Harm), ("交通事故", Measured::Harm), ("群访", Measured::Harm), ("越级访", Measured::Harm),
    ("进京访", Measured::Harm), ("非访", Measured::Harm), ("重复访", Measured::Harm), ("重复投诉", Measured::Harm),
];

#[rustfmt::skip] // A line holds a family of words.
const RATES_OF_HARM: &[(&str, Measured)] = &[
    ("疾病发生", Measured::HarmAsRate), ("食源性疾病", Measured::HarmAsRate), ("滑脱", Measured::HarmAsRate),
    ("再手术", Measured::HarmAsRate), ("非计划手术", Measured::HarmAsRate), ("院内死亡", Measured::HarmAsRate),
    ("输液反应", Measured::HarmAsRate), ("过敏", Measured::HarmAsRate), ("难产", Measured::HarmAsRate),
    ("死产", Measured::HarmAsRate), ("夭折", Measured::HarmAsRate),
    ("发病", Measured::HarmAsRate), ("患病", Measured::HarmAsRate), ("感染", Measured::HarmAsRate),
    ("院感", Measured::HarmAsRate), ("院内感染", Measured::HarmAsRate), ("罹患", Measured::HarmAsRate),
    ("病亡", Measured::HarmAsRate), ("病残", Measured::HarmAsRate), ("致残", Measured::HarmAsRate),
    ("致死", Measured::HarmAsRate), ("早产", Measured::HarmAsRate), ("流产", Measured::HarmAsRate),
    ("畸形", Measured::HarmAsRate), ("出生缺陷", Measured::HarmAsRate), ("缺陷发生", Measured::HarmAsRate),
    ("并发症", Measured::HarmAsRate), ("复发", Measured::HarmAsRate), ("复阳", Measured::HarmAsRate),
    ("复吸", Measured::HarmAsRate), ("再入院", Measured::HarmAsRate), ("非计划再入院", Measured::HarmAsRate),
    ("近视", Measured::HarmAsRate), ("肥胖", Measured::HarmAsRate), ("超重", Measured::HarmAsRate),
    ("低体重儿", Measured::HarmAsRate), ("贫血", Measured::HarmAsRate), ("龋齿", Measured::HarmAsRate), ("龋患", Measured::HarmAsRate),
    ("营养不良", Measured::HarmAsRate), ("低体重", Measured::HarmAsRate), ("生长迟缓", Measured::HarmAsRate),
    ("剖宫产", Measured::HarmAsRate), ("抑郁", Measured::HarmAsRate), ("吸烟", Measured::HarmAsRate),
    ("辍学", Measured::HarmAsRate), ("失学", Measured::HarmAsRate), ("退学", Measured::HarmAsRate),
    ("留级", Measured::HarmAsRate), ("流生", Measured::HarmAsRate), ("失业", Measured::HarmAsRate),
    ("待业", Measured::HarmAsRate), ("离职", Measured::HarmAsRate), ("辞职", Measured::HarmAsRate),
    ("离岗", Measured::HarmAsRate), ("跳槽", Measured::HarmAsRate), ("退保", Measured::HarmAsRate),
    ("停保", Measured::HarmAsRate), ("失信", Measured::HarmAsRate), ("失访", Measured::HarmAsRate),
    ("失能", Measured::HarmAsRate), ("负债", Measured::HarmAsRate), ("资产负债", Measured::HarmAsRate),
    ("债务", Measured::HarmAsRate), ("杠杆", Measured::HarmAsRate), ("不良贷款", Measured::HarmAsRate),
    ("不良资产", Measured::HarmAsRate), ("逾期贷款", Measured::HarmAsRate), ("贫困", Measured::HarmAsRate),
    ("贫困发生", Measured::HarmAsRate), ("结转", Measured::HarmAsRate), ("结余", Measured::HarmAsRate),
    ("结转结余", Measured::HarmAsRate), ("结余结转", Measured::HarmAsRate), ("沉淀", Measured::HarmAsRate),
    ("滞压", Measured::HarmAsRate), ("空编", Measured::HarmAsRate), ("空驶", Measured::HarmAsRate),
    ("空载", Measured::HarmAsRate), ("空缺", Measured::HarmAsRate), ("空房", Measured::HarmAsRate),
    ("退款", Measured::HarmAsRate), ("退款申请", Measured::HarmAsRate), ("拒签", Measured::HarmAsRate),
    ("拒付", Measured::HarmAsRate), ("拒收", Measured::HarmAsRate), ("拒绝", Measured::HarmAsRate),
    ("拒赔", Measured::HarmAsRate), ("弃水", Measured::HarmAsRate), ("弃风", Measured::HarmAsRate),
    ("弃光", Measured::HarmAsRate), ("线损", Measured::HarmAsRate), ("漏损", Measured::HarmAsRate),
    ("产销差", Measured::HarmAsRate), ("水损", Measured::HarmAsRate), ("货损", Measured::HarmAsRate),
    ("网损", Measured::HarmAsRate), ("途损", Measured::HarmAsRate), ("耗损", Measured::HarmAsRate),
    ("折损", Measured::HarmAsRate), ("折耗", Measured::HarmAsRate), ("损失", Measured::HarmAsRate),
    ("灾损", Measured::HarmAsRate), ("赔付", Measured::HarmAsRate), ("成灾", Measured::HarmAsRate),
    ("受灾", Measured::HarmAsRate), ("受害", Measured::HarmAsRate), ("过火", Measured::HarmAsRate),
    ("森林火灾受害", Measured::HarmAsRate), ("沙化", Measured::HarmAsRate),
    ("荒漠化", Measured::HarmAsRate), ("石漠化", Measured::HarmAsRate), ("盐渍化", Measured::HarmAsRate),
    ("退化", Measured::HarmAsRate), ("污染", Measured::HarmAsRate), ("排放", Measured::HarmAsRate),
    ("排污", Measured::HarmAsRate), ("偏差", Measured::HarmAsRate), ("误差", Measured::HarmAsRate),
    ("变异", Measured::HarmAsRate), ("变动", Measured::HarmAsRate), ("波动", Measured::HarmAsRate),
    ("偏离", Measured::HarmAsRate), ("调整", Measured::HarmAsRate), ("变更", Measured::HarmAsRate),
    ("超概", Measured::HarmAsRate), ("上诉", Measured::HarmAsRate), ("申诉", Measured::HarmAsRate),
    ("信访重复", Measured::HarmAsRate), ("重复信访", Measured::HarmAsRate), ("重访", Measured::HarmAsRate),
    ("复访", Measured::HarmAsRate), ("翻案", Measured::HarmAsRate), ("抗诉", Measured::HarmAsRate),
    ("发回重审", Measured::HarmAsRate), ("撤诉", Measured::HarmAsRate), ("二次投诉", Measured::HarmAsRate),
    ("弃考", Measured::HarmAsRate), ("缺考", Measured::HarmAsRate), ("挂科", Measured::HarmAsRate),
    ("落榜", Measured::HarmAsRate), ("流拍", Measured::HarmAsRate), ("流浪", Measured::HarmAsRate),
    ("堕胎", Measured::HarmAsRate), ("虚假", Measured::HarmAsRate), ("虚高", Measured::HarmAsRate),
    ("通胀", Measured::HarmAsRate), ("通货膨胀", Measured::HarmAsRate), ("物价涨", Measured::HarmAsRate),
    ("涨价", Measured::HarmAsRate), ("溢价", Measured::HarmAsRate), ("逃逸", Measured::HarmAsRate),
    ("脱逃", Measured::HarmAsRate), ("漏检", Measured::HarmAsRate), ("空关", Measured::HarmAsRate),
    ("裁员", Measured::HarmAsRate), ("关停", Measured::HarmAsRate), ("倒闭", Measured::HarmAsRate),
    ("歇业", Measured::HarmAsRate), ("药占", Measured::HarmAsRate), ("耗占", Measured::HarmAsRate),
    ("耗材占", Measured::HarmAsRate),
];

#[rustfmt::skip] // A line holds a family of words.
const BURDENS: &[(&str, Measured)] = &[
    ("滞纳金", Measured::Burden), ("不良贷款余额", Measured::Burden), ("不良资产余额", Measured::Burden),
    ("逾期贷款余额", Measured::Burden), ("隐性债务规模", Measured::Burden),
    ("能耗", Measured::Burden), ("水耗", Measured::Burden), ("电耗", Measured::Burden), ("煤耗", Measured::Burden),
    ("油耗", Measured::Burden), ("物耗", Measured::Burden), ("耗电量", Measured::Burden), ("耗水量", Measured::Burden),
    ("耗油量", Measured::Burden), ("耗煤量", Measured::Burden), ("耗能", Measured::Burden), ("用能", Measured::Burden),
    ("用水量", Measured::Burden), ("用电量", Measured::Burden), ("药耗", Measured::Burden), ("消耗量", Measured::Burden),
    ("排放量", Measured::Burden), ("排放总量", Measured::Burden), ("排放强度", Measured::Burden), ("碳排放", Measured::Burden),
    ("碳排放量", Measured::Burden), ("碳排放强度", Measured::Burden), ("二氧化碳排放", Measured::Burden),
    ("污染物排放", Measured::Burden), ("废水排放", Measured::Burden), ("废气排放", Measured::Burden),
    ("排污量", Measured::Burden), ("浓度", Measured::Burden), ("噪声", Measured::Burden), ("噪音", Measured::Burden),
    ("分贝", Measured::Burden), ("扬尘", Measured::Burden), ("异味", Measured::Burden), ("化学需氧量", Measured::Burden),
    ("氨氮", Measured::Burden), ("总磷", Measured::Burden), ("总氮", Measured::Burden), ("二氧化硫", Measured::Burden),
    ("氮氧化物", Measured::Burden), ("药占比", Measured::Burden), ("耗占比", Measured::Burden), ("负债率", Measured::Burden),
    ("杠杆率", Measured::Burden), ("基尼系数", Measured::Burden), ("恩格尔系数", Measured::Burden),
    ("平均住院日", Measured::Burden), ("平均住院天数", Measured::Burden), ("住院天数", Measured::Burden),
    ("能耗强度", Measured::Burden), ("单位能耗", Measured::Burden), ("单耗", Measured::Burden), ("损失量", Measured::Burden),
    ("垃圾产生量", Measured::Burden), ("存量债务", Measured::Burden), ("隐性债务", Measured::Burden),
    ("债务余额", Measured::Burden), ("债务规模", Measured::Burden), ("逾期债务", Measured::Burden),
    ("应收账款", Measured::Burden), ("应收账款余额", Measured::Burden), ("不良余额", Measured::Burden),
    ("欠款余额", Measured::Burden), ("拖欠余额", Measured::Burden), ("漏水量", Measured::Burden), ("失水量", Measured::Burden),
];

#[rustfmt::skip] // A line holds a family of words.
const COSTS: &[(&str, Measured)] = &[
    ("经费支出", Measured::Cost), ("次均费用", Measured::Cost), ("处理成本", Measured::Cost), ("运营成本", Measured::Cost),
    ("管理成本", Measured::Cost),
    ("成本", Measured::Cost), ("费用", Measured::Cost), ("造价", Measured::Cost), ("单价", Measured::Cost),
    ("开支", Measured::Cost), ("三公经费", Measured::Cost), ("三公经费支出", Measured::Cost), ("公用经费支出", Measured::Cost),
    ("行政经费支出", Measured::Cost), ("支出成本", Measured::Cost), ("采购价", Measured::Cost), ("采购价格", Measured::Cost),
    ("会议费", Measured::Cost), ("差旅费", Measured::Cost), ("印刷费", Measured::Cost), ("办公费", Measured::Cost),
    ("培训费", Measured::Cost), ("招待费", Measured::Cost), ("接待费", Measured::Cost), ("咨询费", Measured::Cost),
    ("劳务费", Measured::Cost), ("租赁费", Measured::Cost), ("租金", Measured::Cost), ("维护费", Measured::Cost),
    ("维修费", Measured::Cost), ("维护费用", Measured::Cost), ("运行费", Measured::Cost), ("运行维护费", Measured::Cost),
    ("运维费", Measured::Cost), ("运维费用", Measured::Cost), ("设计费", Measured::Cost), ("监理费", Measured::Cost),
    ("检测费", Measured::Cost), ("检验费", Measured::Cost), ("评审费", Measured::Cost), ("审计费", Measured::Cost),
    ("管理费", Measured::Cost), ("水费", Measured::Cost), ("电费", Measured::Cost), ("水电费", Measured::Cost),
    ("邮电费", Measured::Cost), ("物业费", Measured::Cost), ("物业管理费", Measured::Cost), ("交通费", Measured::Cost),
    ("用车费", Measured::Cost), ("公务用车运行费", Measured::Cost), ("公务接待费", Measured::Cost), ("出国费", Measured::Cost),
    ("因公出国费", Measured::Cost), ("宣传费", Measured::Cost), ("广告费", Measured::Cost), ("制作费", Measured::Cost),
    ("搬运费", Measured::Cost), ("运费", Measured::Cost), ("运输费", Measured::Cost), ("人工费", Measured::Cost),
    ("材料费", Measured::Cost), ("设备费", Measured::Cost), ("购置费", Measured::Cost), ("保险费", Measured::Cost),
    ("手续费", Measured::Cost), ("服务费", Measured::Cost), ("取暖费", Measured::Cost), ("伙食费", Measured::Cost),
    ("住宿费", Measured::Cost), ("场地费", Measured::Cost), ("专家费", Measured::Cost), ("讲课费", Measured::Cost),
    ("人均费用", Measured::Cost), ("建设成本", Measured::Cost), ("投资额控制", Measured::Cost), ("投资成本", Measured::Cost),
    ("概算", Measured::Cost), ("工程款", Measured::Cost), ("委托费", Measured::Cost), ("测绘费", Measured::Cost),
    ("编制费", Measured::Cost), ("鉴定费", Measured::Cost), ("施工费", Measured::Cost), ("安装费", Measured::Cost),
    ("拆迁费", Measured::Cost), ("补助成本", Measured::Cost), ("补偿费用", Measured::Cost),
];

#[rustfmt::skip] // A line holds a family of words.
const WANTED: &[(&str, Measured)] = &[
    ("不跑", Measured::Wanted), ("不跑腿", Measured::Wanted), ("不见面", Measured::Wanted), ("零跑动", Measured::Wanted),
    ("达标排放", Measured::Wanted), ("超低排放", Measured::Wanted), ("无故障运行", Measured::Wanted), ("疾病控制", Measured::Wanted),
    ("血压控制", Measured::Wanted), ("血糖控制", Measured::Wanted), ("疫情控制", Measured::Wanted), ("病情控制", Measured::Wanted),
    ("火情控制", Measured::Wanted), ("风险控制", Measured::Wanted),
    ("无差错", Measured::Wanted), ("零差错", Measured::Wanted), ("无事故", Measured::Wanted), ("零事故", Measured::Wanted),
    ("无投诉", Measured::Wanted), ("零投诉", Measured::Wanted), ("无故障", Measured::Wanted), ("零故障", Measured::Wanted),
    ("无违规", Measured::Wanted), ("零违规", Measured::Wanted), ("无逾期", Measured::Wanted), ("无缺陷", Measured::Wanted),
    ("零缺陷", Measured::Wanted), ("无隐患", Measured::Wanted), ("零上访", Measured::Wanted), ("无上访", Measured::Wanted),
    ("无欠薪", Measured::Wanted), ("零欠薪", Measured::Wanted), ("无纠纷", Measured::Wanted), ("无疫情", Measured::Wanted),
    ("零感染", Measured::Wanted), ("零容忍", Measured::Wanted), ("无违法", Measured::Wanted), ("零违法", Measured::Wanted),
    ("无违章", Measured::Wanted), ("无违纪", Measured::Wanted), ("无污染", Measured::Wanted), ("零排放", Measured::Wanted),
    ("无死亡", Measured::Wanted), ("零死亡", Measured::Wanted), ("无火灾", Measured::Wanted), ("零火灾", Measured::Wanted),
    ("无遗漏", Measured::Wanted), ("零遗漏", Measured::Wanted), ("无拖欠", Measured::Wanted), ("零拖欠", Measured::Wanted),
    ("无中断", Measured::Wanted), ("无断档", Measured::Wanted), ("未发生", Measured::Wanted), ("未出现", Measured::Wanted),
    ("不发生", Measured::Wanted), ("不出现", Measured::Wanted), ("不间断", Measured::Wanted), ("不断电", Measured::Wanted),
    ("不停电", Measured::Wanted), ("不停水", Measured::Wanted), ("不断水", Measured::Wanted), ("不中断", Measured::Wanted),
    ("不掉线", Measured::Wanted), ("不断供", Measured::Wanted), ("不断档", Measured::Wanted), ("不返贫", Measured::Wanted),
    ("不反弹", Measured::Wanted), ("不扣分", Measured::Wanted), ("不脱管", Measured::Wanted), ("不漏管", Measured::Wanted),
    ("不脱保", Measured::Wanted), ("未返贫", Measured::Wanted), ("未逾期", Measured::Wanted), ("不逾期", Measured::Wanted),
    ("未违规", Measured::Wanted), ("不违规", Measured::Wanted), ("不违约", Measured::Wanted), ("未违约", Measured::Wanted),
    ("无违约", Measured::Wanted), ("未超标", Measured::Wanted), ("不超标", Measured::Wanted), ("未超支", Measured::Wanted),
    ("不超支", Measured::Wanted), ("不超时", Measured::Wanted), ("不超期", Measured::Wanted), ("未超期", Measured::Wanted),
    ("未超时", Measured::Wanted), ("未投诉", Measured::Wanted), ("不流失", Measured::Wanted), ("未流失", Measured::Wanted),
    ("不积压", Measured::Wanted), ("不浪费", Measured::Wanted), ("不延误", Measured::Wanted), ("未延误", Measured::Wanted),
    ("不走样", Measured::Wanted), ("不缺课", Measured::Wanted), ("不缺勤", Measured::Wanted), ("不辍学", Measured::Wanted),
    ("未辍学", Measured::Wanted), ("不失联", Measured::Wanted), ("不复发", Measured::Wanted), ("未复发", Measured::Wanted),
    ("未感染", Measured::Wanted), ("不动产", Measured::Wanted), ("未成年", Measured::Wanted), ("纠错", Measured::Wanted),
    ("容错", Measured::Wanted), ("改错", Measured::Wanted), ("补漏", Measured::Wanted), ("堵漏", Measured::Wanted),
    ("查漏", Measured::Wanted), ("检漏", Measured::Wanted), ("防漏", Measured::Wanted), ("止漏", Measured::Wanted),
    ("纠误", Measured::Wanted), ("止损", Measured::Wanted), ("减损", Measured::Wanted), ("定损", Measured::Wanted),
    ("理赔", Measured::Wanted), ("扭亏", Measured::Wanted), ("减亏", Measured::Wanted), ("止亏", Measured::Wanted),
    ("清欠", Measured::Wanted), ("追欠", Measured::Wanted), ("补欠", Measured::Wanted), ("补缺", Measured::Wanted),
    ("填缺", Measured::Wanted), ("治超", Measured::Wanted), ("查违", Measured::Wanted), ("拆违", Measured::Wanted),
    ("治违", Measured::Wanted), ("控违", Measured::Wanted), ("禁违", Measured::Wanted), ("反腐败", Measured::Wanted),
    ("错峰", Measured::Wanted), ("超额", Measured::Wanted), ("超产", Measured::Wanted), ("超前", Measured::Wanted),
    ("返乡", Measured::Wanted), ("返岗", Measured::Wanted), ("返校", Measured::Wanted), ("返聘", Measured::Wanted),
    ("返还", Measured::Wanted), ("返青", Measured::Wanted), ("返销", Measured::Wanted), ("违建拆除", Measured::Wanted),
    ("脱贫", Measured::Wanted), ("脱困", Measured::Wanted), ("治污", Measured::Wanted), ("减污", Measured::Wanted),
    ("减排", Measured::Wanted), ("垦荒", Measured::Wanted), ("治荒", Measured::Wanted), ("灭火", Measured::Wanted),
    ("扑火", Measured::Wanted), ("救火", Measured::Wanted), ("减灾", Measured::Wanted), ("抗灾", Measured::Wanted),
    ("防灾", Measured::Wanted), ("救灾", Measured::Wanted), ("减债", Measured::Wanted), ("化债", Measured::Wanted),
    ("降耗", Measured::Wanted), ("节能降耗", Measured::Wanted), ("禁毒", Measured::Wanted), ("戒毒", Measured::Wanted),
    ("缉毒", Measured::Wanted), ("打假", Measured::Wanted), ("防盗", Measured::Wanted), ("反诈", Measured::Wanted),
    ("防诈骗", Measured::Wanted), ("反诈骗", Measured::Wanted), ("破案", Measured::Wanted), ("命案侦破", Measured::Wanted),
    ("命案破案", Measured::Wanted), ("缺勤补课", Measured::Wanted), ("负债化解", Measured::Wanted),
];

/// Elements that make a harm of the character behind them: 漏报, 超标, 违约.
pub(crate) const LEADING_FAULTS: &[char] =
    &['错', '漏', '误', '超', '逾', '违', '缺', '损', '亏', '败', '坏', '欠', '拖', '滞'];

/// Elements that deny the word of one or two characters behind them: 不满意, 未办结.
pub(crate) const DENIALS: &[char] = &['不', '未', '没'];

/// Elements that make a harm of the character before them: 差错, 渗漏, 破损.
pub(crate) const CLOSING_FAULTS: &[char] = &['错', '漏', '误', '损', '亏', '败', '坏', '欠', '缺', '亡'];

/// Words that make a harm of whatever is done or not done behind them: 未及时处置.
pub(crate) const LATE: &[&str] = &["未及时", "未按时", "未按期", "未如期", "不及时", "不按时", "不按期"];

/// Words that make a harm of a piece of work behind them: 逾期办结, 违规占用.
#[rustfmt::skip] // A line holds a family of words.
pub(crate) const AMISS: &[&str] = &[
    "逾期", "超期", "超时", "延期", "延迟", "滞后", "未按时", "未按期", "未及时",
    "不及时", "未按规定", "不合理", "不规范", "不正确", "不合规", "未按要求", "违规", "违法", "超标", "无证", "未经批准",
];

/// The pieces of work of which they do.
#[rustfmt::skip] // A line holds a family of words.
pub(crate) static WORKS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([
        ("办结", ()), ("办理", ()), ("完成", ()), ("完工", ()), ("竣工", ()), ("发放", ()), ("支付", ()), ("拨付", ()), ("兑付", ()),
        ("交付", ()), ("报送", ()), ("上报", ()), ("回复", ()), ("答复", ()), ("反馈", ()), ("审批", ()), ("审核", ()),
        ("还款", ()), ("缴费", ()), ("缴纳", ()), ("交货", ()), ("送达", ()), ("响应", ()), ("处理", ()), ("排放", ()), ("占用", ()),
        ("使用", ()), ("收费", ()), ("用水", ()), ("用电", ()), ("开采", ()), ("取水", ()), ("建设", ()), ("施工", ()), ("经营", ()),
        ("借款", ()), ("贷款", ()), ("归还", ()),
    ]);
    WORDS
});

/// What takes time that nobody wants to spend, right before 时间, 时长, 天数 or 周期.
#[rustfmt::skip] // A line holds a family of words.
pub(crate) static WAITS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted([
        ("办理", ()), ("办结", ()), ("办件", ()), ("审批", ()), ("审核", ()), ("审查", ()), ("受理", ()), ("等候", ()), ("等待", ()),
        ("排队", ()), ("候诊", ()), ("候车", ()), ("候检", ()), ("候补", ()), ("响应", ()), ("处理", ()), ("处置", ()), ("到达", ()),
        ("到场", ()), ("到达现场", ()), ("赶到现场", ()), ("抵达", ()), ("出警", ()), ("接警", ()), ("抢修", ()), ("抢险", ()), ("修复", ()), ("恢复", ()), ("反馈", ()), ("答复", ()),
        ("回复", ()), ("回应", ()), ("通关", ()), ("滞留", ()), ("停留", ()), ("拥堵", ()), ("延误", ()), ("延迟", ()), ("停电", ()),
        ("停水", ()), ("停机", ()), ("故障", ()), ("中断", ()), ("断网", ()), ("宕机", ()), ("住院", ()), ("术前等待", ()), ("周转", ()),
        ("交付", ()), ("发货", ()), ("配送", ()), ("送达", ()), ("接诊", ()), ("转诊", ()), ("支付", ()), ("拨付", ()), ("兑付", ()),
        ("兑现", ()), ("放款", ()), ("出证", ()), ("制证", ()), ("发证", ()), ("领证", ()), ("登记", ()), ("开办", ()), ("立项", ()),
        ("评审", ()), ("招标", ()), ("采购", ()), ("审理", ()), ("结案", ()), ("侦办", ()), ("仲裁", ()), ("上门", ()), ("维修", ()),
        ("检修", ()), ("派单", ()), ("派遣", ()), ("转办", ()), ("交办", ()), ("接通", ()), ("缴费", ()), ("报销", ()), ("结算", ()),
        ("清关", ()), ("验放", ()), ("装卸", ()), ("在途", ()), ("通勤", ()), ("出行", ()), ("绕行", ()), ("拖欠", ()), ("逾期", ()),
        ("超期", ()), ("滞港", ()), ("压港", ()), ("补货", ()), ("缺货", ()), ("回款", ()), ("退款", ()), ("退税", ()), ("开户", ()),
        ("过户", ()), ("注册", ()), ("注销", ()), ("变更", ()), ("挂号", ()), ("就诊候诊", ()), ("取药", ()), ("检查等候", ()),
        ("出报告", ()), ("报告出具", ()), ("救援", ()), ("疏散", ()), ("起效", ()), ("施救", ()), ("赶到", ()), ("往返", ()), ("跑动", ()),
        ("办事", ()), ("排查", ()), ("整改", ()), ("服务响应", ()), ("平均响应", ()), ("平均处理", ()),
    ]);
    WORDS
});

/// How a stretch of time is named.
pub(crate) const SPANS: &[&str] = &[
    "时间",
    "时长",
    "时限",
    "天数",
    "周期",
    "耗时",
    "用时",
    "小时数",
    "分钟数",
    "历时",
    "时效",
    "期限",
    "工作日",
    "日",
];

/// The nouns of things that are counted, where the name ends in one: what is to be made or done.
pub(crate) static COUNT_NOUNS: Lexicon<()> = Lexicon::new({
    const WORDS: &[Word<()>] = &sorted(marked::<{ count(NOUNS) }, _>(NOUNS));
    WORDS
});

const NOUNS: &[((), &[&str])] = &[(
    (),
    &[
        "个数",
        "批次",
        "场次",
        "面积",
        "人次",
        "人数",
        "次数",
        "件数",
        "份数",
        "户数",
        "台数",
        "套数",
        "数量",
        "场数",
        "期数",
        "项数",
        "篇数",
        "册数",
        "条数",
        "座数",
        "处数",
        "辆数",
        "亩数",
        "公里数",
        "里程",
        "长度",
        "株数",
        "头数",
        "家数",
        "班次",
        "轮次",
        "课时",
        "学时",
        "人次数",
        "批数",
        "期次",
    ],
)];

/// The longest measured word, in characters.
pub(crate) const MAX_MEASURED: usize = 8;

#[cfg(test)]
mod tests {
    use super::{MEASURED_WORDS, WAITS, WORKS};

    #[test]
    fn every_word_is_listed_once_and_found() {
        MEASURED_WORDS.check("MEASURED_WORDS");
        WAITS.check("WAITS");
        WORKS.check("WORKS");
    }
}
