/**
 * What runs inside a role page: plain JavaScript for any browser of the last ten years, without a library and
 * without a network. It draws the questions of the role file in the page, keeps the answers in it, and saves it as a
 * file. Texts are put in as text, never as markup.
 */
export const ROLE_PAGE_SCRIPT = String.raw`
(function () {
  'use strict';
  var file = JSON.parse(document.getElementById('role-file').textContent);
  var words = JSON.parse(document.getElementById('texts').textContent);
  var answers = {};
  var unsaved = false;
  var fields = [];

  function place(workflowId, item) { return JSON.stringify([workflowId, item]); }
  function make(tag, text, name) {
    var node = document.createElement(tag);
    if (text) node.textContent = text;
    if (name) node.className = name;
    return node;
  }
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (all, key) {
      return Object.prototype.hasOwnProperty.call(values, key) ? String(values[key]) : all;
    });
  }
  function answerOf(workflowId, item) {
    var key = place(workflowId, item);
    if (!answers[key]) answers[key] = { workflowId: workflowId, item: item, choice: null, words: '', answeredAt: 0 };
    return answers[key];
  }
  function said(answer) { return answer.choice !== null || answer.words.trim() !== ''; }
  function changed(answer) {
    answer.answeredAt = Date.now();
    unsaved = true;
    showProgress();
  }
  function showProgress() {
    var total = fields.length;
    var answered = fields.filter(function (field) { return answerOf(field.workflowId, field.item).choice !== null; }).length;
    document.getElementById('progress').textContent = fill(words.progress, { answered: answered, total: total });
  }

  function drawItem(workflow, item, at) {
    var section = make('section', null, 'item');
    var heading = make('h3', item.prompt);
    section.appendChild(heading);
    if (item.milestone !== null) section.appendChild(make('p', item.milestone, 'milestone'));
    var set = make('fieldset');
    set.appendChild(make('legend', item.milestone === null ? item.prompt : item.prompt + ' ' + item.milestone, 'hidden'));
    var inputs = item.choices.map(function (choice, index) {
      var label = make('label', null, 'choice');
      var input = make('input');
      input.type = 'radio';
      input.name = 'item-' + at;
      input.value = choice.id;
      input.addEventListener('change', function () {
        var answer = answerOf(workflow.id, item.item);
        answer.choice = choice.id;
        changed(answer);
      });
      label.appendChild(input);
      label.appendChild(make('span', choice.text));
      set.appendChild(label);
      return input;
    });
    section.appendChild(set);
    var label = make('label', item.freeText, 'words');
    var area = make('textarea');
    area.rows = 2;
    area.maxLength = 5000;
    area.addEventListener('input', function () {
      var answer = answerOf(workflow.id, item.item);
      answer.words = area.value;
      changed(answer);
    });
    label.appendChild(area);
    section.appendChild(label);
    fields.push({ workflowId: workflow.id, item: item.item, inputs: inputs, area: area });
    return section;
  }

  function showAnswers() {
    fields.forEach(function (field) {
      var answer = answerOf(field.workflowId, field.item);
      field.inputs.forEach(function (input) { input.checked = input.value === answer.choice; });
      field.area.value = answer.words;
    });
    showProgress();
  }

  function tell(text) { document.getElementById('status').textContent = text; }

  function save() {
    var kept = Object.keys(answers).map(function (key) { return answers[key]; }).filter(said);
    var text = JSON.stringify(Object.assign({}, file, { answers: kept }), null, 2) + '\n';
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = words.fileName;
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    unsaved = false;
    tell(fill(words.saved, { file: words.fileName }));
  }

  function take(text) {
    var earlier = null;
    try { earlier = JSON.parse(text); } catch (error) { earlier = null; }
    var fits = earlier && earlier.format === file.format && earlier.assessment && earlier.role &&
      earlier.assessment.id === file.assessment.id && earlier.role.role === file.role.role && Array.isArray(earlier.answers);
    if (!fits) { tell(words.openedWrong); return; }
    earlier.answers.forEach(function (one) {
      if (!fields.some(function (field) { return field.workflowId === one.workflowId && field.item === one.item; })) return;
      var answer = answerOf(one.workflowId, one.item);
      answer.choice = typeof one.choice === 'string' ? one.choice : null;
      answer.words = typeof one.words === 'string' ? one.words : '';
      answer.answeredAt = typeof one.answeredAt === 'number' ? one.answeredAt : Date.now();
    });
    showAnswers();
    tell(words.opened);
  }

  var main = document.getElementById('items');
  var at = 0;
  file.workflows.forEach(function (workflow) {
    main.appendChild(make('h2', workflow.name));
    if (workflow.promise) main.appendChild(make('p', fill(words.promises, { promise: workflow.promise })));
    workflow.items.forEach(function (item) { at += 1; main.appendChild(drawItem(workflow, item, at)); });
  });
  document.getElementById('save').addEventListener('click', save);
  document.getElementById('open').addEventListener('change', function (event) {
    var chosen = event.target.files[0];
    if (!chosen) return;
    var reader = new FileReader();
    reader.onload = function () { take(String(reader.result)); };
    reader.readAsText(chosen);
  });
  window.addEventListener('beforeunload', function (event) {
    if (!unsaved) return;
    event.preventDefault();
    event.returnValue = '';
  });
  showProgress();
})();
`;
