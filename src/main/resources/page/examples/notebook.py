import pandas as pd

api = "http://localhost:8080"

# The rating of each country in each theme
ratings = pd.read_csv(f"{api}/theme-ratings?format=csv")
print(ratings.pivot(index="theme", columns="country", values="rating_mark"))

# The digital budget in yen per year and head
budgets = pd.read_csv(f"{api}/budget-lines?kind=total&format=csv")
population = pd.read_csv(f"{api}/countries?format=csv", index_col="country")["population"]
per_head = budgets["amount_jpy"] / budgets["period_years"] / budgets["country"].map(population)
print(budgets[["country", "name"]].assign(jpy_per_head=per_head.round()))
