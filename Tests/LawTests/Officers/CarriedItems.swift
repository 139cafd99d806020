import Law

func item(_ name: String, _ settlement: CarriedItem.Settlement, kind: String = "Duty") -> CarriedItem {
  CarriedItem(name: name, kind: kind, from: post("Managing Director"), settlement: settlement)
}
