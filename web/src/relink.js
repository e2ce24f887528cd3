// Drags a goal onto another in the tree: the page that opens shows what breaks before anything is moved.
// The same page is reached from the goal by keyboard and without scripts.

export function startRelink() {
  for (const tree of document.querySelectorAll("[data-relink]")) start(tree);
}

function start(tree) {
  let moving = null;
  for (const item of tree.querySelectorAll("[data-movable]")) {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      moving = item;
      event.dataTransfer.effectAllowed = "link";
      event.dataTransfer.setData("text/plain", item.dataset.goal);
    });
    item.addEventListener("dragend", () => {
      moving = null;
      mark(null);
    });
  }
  tree.addEventListener("dragover", (event) => {
    const onto = target(event);
    if (!onto) return;
    event.preventDefault();
    mark(onto);
  });
  tree.addEventListener("drop", (event) => {
    const onto = target(event);
    if (!onto) return;
    event.preventDefault();
    location.assign(`${moving.dataset.movable}?to=${encodeURIComponent(onto.dataset.goal)}`);
  });

  function target(event) {
    const onto = event.target.closest("[data-goal]");
    return moving && onto && onto !== moving ? onto : null;
  }

  function mark(onto) {
    for (const item of tree.querySelectorAll("[data-onto]")) item.removeAttribute("data-onto");
    onto?.setAttribute("data-onto", "");
  }
}
