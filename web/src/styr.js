// Small helps for people with scripts; no page needs them to work.
