"""The layout engine: styled lines, tables, bars and quoted lines."""
