// The box above the picture: a name typed or chosen there selects the things so called and shows them. At first all is in view.
const called = new Map();
nodes.forEach(node => {
  const name = node.label.replaceAll("\n", " ");
  called.set(name, [...(called.get(name) || []), node.id]);
});
const option = name => Object.assign(document.createElement("option"), { value: name });
document.getElementById("things").append(...[...called.keys()].sort().map(option));
document.getElementById("find").addEventListener("input", event => {
  const ids = called.get(event.target.value);
  if (ids) {
    network.selectNodes(ids);
    network.fit({ nodes: ids, maxZoomLevel: 1.2 });
  }
});
network.once("afterDrawing", () => network.fit());
