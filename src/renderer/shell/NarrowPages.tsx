import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { text } from '../../shared/i18n/text';
import { PAGES } from '../assessment/pages';
import { useAssessment } from '../assessment/useAssessment';

/** The pages beside the steps, where the rail is too narrow to list them. */
export function NarrowPages() {
  const { record, workflow } = useAssessment();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" size="xs">
          {text('app:shell.morePages')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {PAGES.map((page) => (
          <Menu.Item
            key={page}
            renderRoot={(props) => (
              <Link
                {...props}
                to={`/assessment/$assessmentId/${page}`}
                params={{ assessmentId: record.assessment.id }}
                search={workflow === null ? {} : { w: workflow.id }}
              />
            )}
          >
            {text(`app:page.${page}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
