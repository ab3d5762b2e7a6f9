//! What ages: the tables of `data/knowledge`.

mod places;
