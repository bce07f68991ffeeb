//! Where a file can be changed: the expressions, arms and functions around each place that a mutant names.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{BinOp, Expr};

/// What stands around a place, by the byte at which the place starts.
#[derive(Debug, Default)]
pub(crate) struct Sites {
    /// An operator: the whole of the expression in which its precedence counts.
    pub(crate) operators: BTreeMap<usize, Range<usize>>,
    /// Operators that stand beside a `let`.
    pub(crate) beside_let: BTreeSet<usize>,
    /// The sign before an expression: sign and expression.
    pub(crate) signs: BTreeMap<usize, Range<usize>>,
    /// An arm of a `match`: its pattern, and its guard.
    pub(crate) arms: BTreeMap<usize, (Range<usize>, Option<Range<usize>>)>,
    /// The guard of an arm.
    pub(crate) guards: BTreeMap<usize, Range<usize>>,
    /// A field of a literal: the whole literal.
    pub(crate) fields: BTreeMap<usize, Range<usize>>,
    /// Every function that is `const`: its name, the keyword, and the whole of it.
    pub(crate) const_functions: Vec<(String, Range<usize>, Range<usize>)>,
    /// Every constant and static.
    pub(crate) constants: Vec<Range<usize>>,
    /// The chain of operators around the expression that is visited.
    chain: Option<Chain>,
}

#[derive(Debug, Clone)]
struct Chain {
    whole: Range<usize>,
    beside_let: bool,
}

fn range(node: &impl Spanned) -> Range<usize> {
    node.span().byte_range()
}

/// Whether a `let` stands among the parts of an expression that `&&` joins.
fn has_let(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) if matches!(binary.op, BinOp::And(_)) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

impl Sites {
    fn function(&mut self, signature: &syn::Signature, whole: Range<usize>) {
        if let Some(keyword) = &signature.constness {
            self.const_functions.push((signature.ident.to_string(), range(keyword), whole));
        }
    }
}

impl<'ast> Visit<'ast> for Sites {
    fn visit_expr(&mut self, node: &'ast Expr) {
        if !matches!(node, Expr::Binary(_)) {
            self.chain = None;
        }
        visit::visit_expr(self, node);
    }

    fn visit_expr_binary(&mut self, node: &'ast syn::ExprBinary) {
        let joins = matches!(node.op, BinOp::And(_));
        let outer = self.chain.take().filter(|chain| joins || !chain.beside_let);
        let chain = outer.unwrap_or_else(|| Chain {
            whole: range(node),
            beside_let: joins && (has_let(&node.left) || has_let(&node.right)),
        });
        let place = range(&node.op).start;
        if chain.beside_let {
            self.beside_let.insert(place);
        } else {
            self.operators.insert(place, chain.whole.clone());
        }
        self.chain = Some(chain.clone());
        self.visit_expr(&node.left);
        self.chain = Some(chain);
        self.visit_expr(&node.right);
        self.chain = None;
    }

    fn visit_expr_unary(&mut self, node: &'ast syn::ExprUnary) {
        self.signs.insert(range(&node.op).start, range(node));
        visit::visit_expr_unary(self, node);
    }

    fn visit_arm(&mut self, node: &'ast syn::Arm) {
        let guard = node.guard.as_ref().map(|(_, guard)| range(guard));
        if let Some(guard) = &guard {
            self.guards.insert(guard.start, guard.clone());
        }
        let pattern = range(&node.pat);
        self.arms.insert(range(node).start, (pattern.clone(), guard.clone()));
        self.arms.insert(pattern.start, (pattern, guard));
        visit::visit_arm(self, node);
    }

    fn visit_expr_struct(&mut self, node: &'ast syn::ExprStruct) {
        for field in &node.fields {
            self.fields.insert(range(field).start, range(node));
        }
        visit::visit_expr_struct(self, node);
    }

    fn visit_item_fn(&mut self, node: &'ast syn::ItemFn) {
        self.function(&node.sig, range(node));
        visit::visit_item_fn(self, node);
    }

    fn visit_impl_item_fn(&mut self, node: &'ast syn::ImplItemFn) {
        self.function(&node.sig, range(node));
        visit::visit_impl_item_fn(self, node);
    }

    fn visit_item_const(&mut self, node: &'ast syn::ItemConst) {
        self.constants.push(range(node));
        visit::visit_item_const(self, node);
    }

    fn visit_impl_item_const(&mut self, node: &'ast syn::ImplItemConst) {
        self.constants.push(range(node));
        visit::visit_impl_item_const(self, node);
    }

    fn visit_item_static(&mut self, node: &'ast syn::ItemStatic) {
        self.constants.push(range(node));
        visit::visit_item_static(self, node);
    }
}
