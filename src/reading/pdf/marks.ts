/** A letter on a page. Lengths are points, x to the right and y downwards from the page's upper left corner, `y` the base line. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly isBold: boolean
}

/** A straight line as drawn, level or upright. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What is drawn on a page, as far as reading needs it. */
export interface PageMarks {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
}

/** The page as its library hands it over: operators by number, and the fonts they name. */
export interface DrawnPage {
  readonly operators: readonly number[]
  readonly operands: readonly unknown[]
  /** The numbers of the operators by their names. */
  readonly numbers: Readonly<Record<string, number>>
  /** From the page's own space to points downwards from its upper left corner. */
  readonly placing: Matrix
  /** Points. */
  readonly width: number
  readonly height: number
  font(id: string): DrawnFont | undefined
}

export interface DrawnFont {
  readonly name?: string
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

interface DrawnGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  ctm: Matrix
  /** Outside it nothing is seen: browsers repeat a line that touches the page's edge there. */
  clip: Rule
  font: DrawnFont | undefined
  size: number
  letterGap: number
  wordGap: number
  stretch: number
  leading: number
  rise: number
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Thicker is a shade or a box, not a line. */
const THICKEST_RULE = 3
const NEAR_EDGE = 2
/** A page with more is a drawing or a map. */
const MOST_RULES = 6_000
const BOLD = /bold|black|heavy|demi/i

/** Follows a page's operators and notes its letters and lines; what is written upside down or sideways is left out. */
export function readMarks(page: DrawnPage): PageMarks {
  const reader = new MarkReader(page)
  page.operators.forEach((operator, i) => {
    reader.follow(operator, (page.operands[i] ?? []) as readonly unknown[])
  })
  return { glyphs: reader.glyphs, rules: reader.rules.length > MOST_RULES ? [] : reader.rules }
}

class MarkReader {
  readonly glyphs: Glyph[] = []
  readonly rules: Rule[] = []
  readonly #page: DrawnPage
  readonly #names: ReadonlyMap<number, string>
  readonly #saved: State[] = []
  #state: State
  #isClipping = false
  #line: Matrix = IDENTITY
  #text: Matrix = IDENTITY

  constructor(page: DrawnPage) {
    this.#page = page
    this.#names = new Map(Object.entries(page.numbers).map(([name, number]) => [number, name]))
    const clip = { left: 0, right: page.width, top: 0, bottom: page.height }
    this.#state = { ctm: page.placing, clip, font: undefined, size: 0, letterGap: 0, wordGap: 0, stretch: 1, leading: 0, rise: 0 }
  }

  follow(operator: number, operands: readonly unknown[]): void {
    const state = this.#state
    const [first, second] = operands as readonly number[]
    switch (this.#names.get(operator)) {
      case 'save':
        this.#saved.push({ ...state })
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#state = this.#saved.pop() ?? state
        break
      case 'transform':
        state.ctm = times(state.ctm, matrixOf(operands))
        break
      case 'paintFormXObjectBegin':
        this.#saved.push({ ...state })
        if (operands[0]) state.ctm = times(state.ctm, matrixOf([operands[0]]))
        break
      case 'beginText':
        this.#setText(IDENTITY)
        break
      case 'setCharSpacing':
        state.letterGap = first ?? 0
        break
      case 'setWordSpacing':
        state.wordGap = first ?? 0
        break
      case 'setHScale':
        state.stretch = (first ?? 100) / 100
        break
      case 'setLeading':
        state.leading = first ?? 0
        break
      case 'setTextRise':
        state.rise = first ?? 0
        break
      case 'setFont':
        state.font = this.#page.font(String(operands[0]))
        state.size = second ?? 0
        break
      case 'setGState':
        this.#setFontOf(operands[0])
        break
      case 'setTextMatrix':
        this.#setText(matrixOf(operands))
        break
      case 'setLeadingMoveText':
        state.leading = -(second ?? 0)
        this.#move(first ?? 0, second ?? 0)
        break
      case 'moveText':
        this.#move(first ?? 0, second ?? 0)
        break
      case 'nextLine':
        this.#move(0, -state.leading)
        break
      case 'showText':
        this.#show(operands[0] as readonly (DrawnGlyph | number)[])
        break
      case 'constructPath':
        this.#draw(this.#names.get(first ?? -1) ?? '', operands[1])
        if (this.#isClipping) this.#clipTo(operands[2])
        break
      case 'clip':
      case 'eoClip':
        this.#isClipping = true
        break
    }
  }

  #setText(matrix: Matrix): void {
    this.#line = matrix
    this.#text = matrix
  }

  #move(x: number, y: number): void {
    this.#setText(times(this.#line, [1, 0, 0, 1, x, y]))
  }

  #setFontOf(changes: unknown): void {
    if (!Array.isArray(changes)) return
    for (const [key, value] of changes)
      if (key === 'Font' && Array.isArray(value)) {
        this.#state.font = this.#page.font(String(value[0]))
        this.#state.size = Number(value[1])
      }
  }

  #show(glyphs: readonly (DrawnGlyph | number)[]): void {
    const { ctm, clip, font, size, letterGap, wordGap, stretch, rise } = this.#state
    const whole = times(ctm, this.#text)
    const height = Math.hypot(whole[2], whole[3]) * Math.abs(size)
    const isLevel = whole[0] * size > 0 && Math.abs(whole[1]) < 0.05 * Math.abs(whole[0]) && !font?.vertical
    const isBold = BOLD.test(font?.name ?? '')
    const unit = (font?.fontMatrix?.[0] ?? 0.001) * size
    let x = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * size * stretch
        continue
      }
      const width = glyph.width * unit * stretch
      if (isLevel && glyph.unicode !== '') {
        const left = whole[0] * x + whole[2] * rise + whole[4]
        const y = whole[1] * x + whole[3] * rise + whole[5]
        const right = left + whole[0] * width
        if (isSeen((left + right) / 2, y - height * 0.3, clip))
          this.glyphs.push({ text: glyph.unicode, left, right, y, size: height, isBold })
      }
      x += width + (letterGap + (glyph.isSpace ? wordGap : 0)) * stretch
    }
    this.#text = times(this.#text, [1, 0, 0, 1, x, 0])
  }

  /** By the path's outer box, [left, top, right, bottom] in its own space. */
  #clipTo(box: unknown): void {
    this.#isClipping = false
    const [x0, y0, x1, y1] = Array.from((box ?? []) as ArrayLike<number>)
    if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined || ![x0, y0, x1, y1].every(Number.isFinite)) return
    const { ctm, clip } = this.#state
    const corners = [
      [x0, y0],
      [x0, y1],
      [x1, y0],
      [x1, y1],
    ].map(([x, y]) => [ctm[0] * x! + ctm[2] * y! + ctm[4], ctm[1] * x! + ctm[3] * y! + ctm[5]] as const)
    const xs = corners.map(([x]) => x)
    const ys = corners.map(([, y]) => y)
    this.#state.clip = {
      left: Math.max(clip.left, Math.min(...xs)),
      right: Math.min(clip.right, Math.max(...xs)),
      top: Math.max(clip.top, Math.min(...ys)),
      bottom: Math.min(clip.bottom, Math.max(...ys)),
    }
  }

  #draw(how: string, paths: unknown): void {
    const isStroke = /stroke/i.test(how)
    if (!isStroke && !/fill/i.test(how)) return
    const [path] = Array.isArray(paths) ? paths : []
    if (!path || typeof path !== 'object' || !('length' in path)) return
    for (const line of linesOf(path as ArrayLike<number>)) this.#drawLine(line, isStroke)
  }

  #drawLine(points: readonly (readonly [number, number])[], isStroke: boolean): void {
    const { ctm } = this.#state
    const placed = points.map(([x, y]) => [ctm[0] * x + ctm[2] * y + ctm[4], ctm[1] * x + ctm[3] * y + ctm[5]] as const)
    if (!isStroke) this.#addRule(placed)
    else for (let i = 1; i < placed.length; i++) this.#addRule([placed[i - 1]!, placed[i]!])
  }

  #addRule(points: readonly (readonly [number, number])[]): void {
    const xs = points.map(([x]) => x)
    const ys = points.map(([, y]) => y)
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    const isThin = Math.min(right - left, bottom - top) <= THICKEST_RULE
    if (isThin && this.rules.length <= MOST_RULES && [left, right, top, bottom].every(Number.isFinite))
      this.rules.push({ left, right, top, bottom })
  }
}

function isSeen(x: number, y: number, clip: Rule): boolean {
  return x > clip.left - NEAR_EDGE && x < clip.right + NEAR_EDGE && y > clip.top - NEAR_EDGE && y < clip.bottom + NEAR_EDGE
}

/** The straight parts of a path: 0 move, 1 line, 2 curve (three points), else close. */
function linesOf(path: ArrayLike<number>): (readonly [number, number])[][] {
  const lines: (readonly [number, number])[][] = []
  let line: (readonly [number, number])[] = []
  for (let i = 0; i < path.length; ) {
    const operator = path[i++]
    if (operator === 0 || operator === 1) {
      if (operator === 0) {
        line = []
        lines.push(line)
      }
      line.push([path[i]!, path[i + 1]!])
      i += 2
    } else if (operator === 2) {
      line = [[path[i + 4]!, path[i + 5]!]]
      lines.push(line)
      i += 6
    } else if (line[0]) line.push(line[0])
  }
  return lines.filter(points => points.length > 1)
}

function matrixOf(operands: readonly unknown[]): Matrix {
  const numbers = operands.length === 1 ? Array.from(operands[0] as ArrayLike<number>) : (operands as number[])
  return numbers.length === 6 ? (numbers as unknown as Matrix) : IDENTITY
}

/** What `b` does and then `a`. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
